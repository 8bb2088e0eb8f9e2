//! What is counted, dated and placed as pure shapes, for screen and page alike: no colours, only where things lie.

pub mod timeline;
