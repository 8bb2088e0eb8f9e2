//! The Markdown of one section → its blocks.

mod containers;
mod notes;

use std::ops::Range;

use pulldown_cmark::{Alignment as Column, BrokenLink, CowStr, Event, Parser, Tag, TagEnd};

use super::{
    Definitions,
    attribution::Attribution,
    line::cut,
    mention::Resolve,
    prose::Prose,
    tight::{Enclosure, Origin, mark_tight},
    verbatim::Verbatim,
};
use crate::{
    article::{Alignment, Block, BlockKind, Container, ContainerKind, Table},
    read::limits,
};

/// The blocks of a text, in reading order.
pub(crate) fn blocks(text: &str, definitions: &Definitions, resolve: &mut Resolve<'_>) -> Vec<Block> {
    let mut builder = Builder::new(text);
    let mut marks = notes::Marks::new(text, definitions);
    let target = |link: BrokenLink<'_>| {
        let target = definitions.target(&link.reference)?.to_owned();
        Some((CowStr::from(target), CowStr::from("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, super::OPTIONS, Some(target));
    for (event, range) in parser.into_offset_iter() {
        if let Some(event) = marks.numbered(event, &range) {
            builder.event(event, range, resolve);
        }
    }
    builder.end_prose();
    mark_tight(text, &mut builder.blocks, &builder.origins);
    builder.blocks.shrink_to_fit();
    builder.blocks
}

/// Something that is open in the text.
enum Open {
    List { number: Option<u64>, id: usize },
    Container { kind: ContainerKind, first: usize, enclosure: Enclosure },
}

struct Builder<'t> {
    source: &'t str,
    blocks: Vec<Block>,
    origins: Vec<Origin>,
    open: Vec<Open>,
    /// Lists and containers so far.
    count: usize,
    /// Containers that are open.
    depth: usize,
    prose: Option<Prose>,
    verbatim: Option<Verbatim>,
    /// The speaker that the last block's last line names.
    attribution: Option<Attribution>,
    /// The list that the notes are, once there is one.
    notes: Option<usize>,
}

impl<'t> Builder<'t> {
    fn new(source: &'t str) -> Self {
        let (blocks, origins, open) = (Vec::new(), Vec::new(), Vec::new());
        let (prose, verbatim, attribution, notes) = (None, None, None, None);
        Self { source, blocks, origins, open, count: 0, depth: 0, prose, verbatim, attribution, notes }
    }

    fn event(&mut self, event: Event<'_>, at: Range<usize>, resolve: &mut Resolve<'_>) {
        match event {
            Event::Start(tag) if is_block(tag.to_end()) => self.start(tag, at),
            Event::End(tag) if is_block(tag) => self.end(tag, at, resolve),
            Event::Text(text) | Event::Html(text) if self.verbatim.is_some() => {
                self.verbatim.iter_mut().for_each(|verbatim| verbatim.text.push_str(&text));
            }
            Event::Rule => {
                self.end_prose();
                self.push(Block { kind: BlockKind::Rule, ..Block::default() }, at);
            }
            Event::TaskListMarker(done) => self.task(done),
            inline => {
                let start = at.start;
                let prose = self.prose.get_or_insert_with(|| Prose::new(BlockKind::Paragraph, start..start));
                prose.event(inline, at, resolve);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: Range<usize>) {
        match tag {
            Tag::TableHead | Tag::TableRow => return self.prose.iter_mut().for_each(Prose::start_row),
            Tag::TableCell => return self.prose.iter_mut().for_each(Prose::start_cell),
            _ => self.end_prose(),
        }
        match tag {
            Tag::Paragraph => self.prose = Some(Prose::new(BlockKind::Paragraph, at.start..at.start)),
            Tag::Heading { level, .. } => self.prose = Some(Prose::new(BlockKind::Heading(level as u8), at)),
            Tag::Table(columns) => {
                let columns = columns.into_iter().map(alignment).collect();
                let table = BlockKind::Table(Table { columns, rows: Vec::new() });
                self.prose = Some(Prose::new(table, at));
            }
            Tag::CodeBlock(kind) => {
                self.verbatim = Some(Verbatim::code(&kind, at));
            }
            Tag::HtmlBlock => self.verbatim = Some(Verbatim::html(at)),
            Tag::List(number) => {
                self.count += 1;
                self.open.push(Open::List { number, id: self.count });
            }
            Tag::Item => self.start_item(),
            Tag::FootnoteDefinition(number) => self.start_note(&number),
            Tag::BlockQuote(_) => self.start_container(ContainerKind::Quote(None), None),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: Range<usize>, resolve: &mut Resolve<'_>) {
        match tag {
            TagEnd::TableHead | TagEnd::TableRow => return,
            TagEnd::TableCell => return self.prose.iter_mut().for_each(Prose::end_cell),
            _ => self.end_prose(),
        }
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_verbatim(),
            TagEnd::List(_) => drop(self.open.pop()),
            TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.fill_item(at);
                self.end_container();
            }
            TagEnd::BlockQuote(_) => {
                self.attribute(resolve);
                self.end_container();
            }
            _ => {}
        }
    }

    /// Ends the block of words that is open, if one is.
    fn end_prose(&mut self) {
        let Some(mut prose) = self.prose.take() else { return };
        let picture = prose.picture();
        let attribution = prose.attribution(self.source);
        let Prose { kind, line, at, .. } = prose;
        let (mut text, mut marks) = line.finish();
        if let Some((file, title)) = picture {
            let alt = text;
            let text = if title.is_empty() { alt.clone() } else { title };
            self.push(Block { kind: BlockKind::Image { file, alt }, text, ..Block::default() }, at);
            return;
        }
        if matches!(kind, BlockKind::Heading(_))
            && text.ends_with(super::heading::IN_TEXT)
            && super::heading::is_in_text(&self.source[at.clone()])
        {
            let words = text.len() - super::heading::IN_TEXT.len();
            cut(&mut text, &mut marks, words);
        }
        if !text.is_empty() || matches!(kind, BlockKind::Table(_)) {
            self.push(Block { kind, text, marks, ..Block::default() }, at);
            self.attribution = attribution;
        }
    }

    fn end_verbatim(&mut self) {
        if let Some(verbatim) = self.verbatim.take() {
            let at = verbatim.at.clone();
            self.attribution = None;
            if let Some(block) = verbatim.block() {
                self.push(block, at);
            }
        }
    }

    fn push(&mut self, mut block: Block, at: Range<usize>) {
        let containers = self.open.iter().filter_map(|open| match open {
            Open::List { .. } => None,
            Open::Container { kind, .. } => Some(Container { kind: kind.clone(), first: false, last: false }),
        });
        block.containers = containers.take(limits::CONTAINER_DEPTH).collect();
        // Blocks stay as long as the article is open; the room in which a text has grown is a quarter of a book.
        block.text.shrink_to_fit();
        block.marks.shrink_to_fit();
        let end = at.start + self.source[at.clone()].trim_end().len();
        self.origins.push(Origin { at: at.start..end, within: self.enclosures() });
        self.blocks.push(block);
        self.attribution = None;
    }
}

fn is_block(tag: TagEnd) -> bool {
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None => Alignment::Natural,
        Column::Left => Alignment::Left,
        Column::Center => Alignment::Centre,
        Column::Right => Alignment::Right,
    }
}
