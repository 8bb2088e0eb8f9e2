//! The quotations: by speaker, or in the order of the text.

use super::Model;
use crate::{
    article::View,
    page::{QuotationOrder, Quotations},
};

impl Model {
    /// The quotations in the other order; what is chosen stays chosen.
    pub(super) fn turn_quotations(&mut self) {
        let lead = self.lead();
        self.views.quotations = match self.views.quotations {
            QuotationOrder::BySpeaker => QuotationOrder::AsTold,
            QuotationOrder::AsTold => QuotationOrder::BySpeaker,
        };
        let chosen = lead.and_then(|lead| self.quotations().item_leading_to(lead)).unwrap_or(0);
        self.views.put(View::Quotations, chosen);
    }

    /// The page of the quotations.
    pub(super) fn quotations(&self) -> Quotations<'_> {
        Quotations::new(&self.document.article, &self.document.mentions, self.views.quotations)
    }
}
