//! Goes through a tree in its order, however deep it is.

use dom_query::NodeRef;

/// What is told of each node.
pub(super) trait Visitor {
    /// A node begins; whether what is in it is to be gone through too. Only then its end is told.
    fn enter(&mut self, node: &NodeRef<'_>) -> bool;

    /// A node ends.
    fn leave(&mut self, node: &NodeRef<'_>);
}

/// Goes through what is in a node.
pub(super) fn walk(root: &NodeRef<'_>, visitor: &mut impl Visitor) {
    let mut next = root.first_child();
    while let Some(node) = next {
        if visitor.enter(&node) {
            if let Some(child) = node.first_child() {
                next = Some(child);
                continue;
            }
            visitor.leave(&node);
        }
        next = after(node, root, visitor);
    }
}

/// The node that comes after one that is done; ends those that are done with it.
fn after<'a>(mut node: NodeRef<'a>, root: &NodeRef<'_>, visitor: &mut impl Visitor) -> Option<NodeRef<'a>> {
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent().filter(|parent| parent.id != root.id)?;
        visitor.leave(&node);
    }
}
