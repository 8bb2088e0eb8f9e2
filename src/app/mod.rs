//! The reader's state and how it changes. No input or output, no drawing.
//!
//! [`Model`] is all of it; [`Model::update`] takes an [`Action`], changes the state and says what is to be
//! done in the world ([`Effect`]). After each update the [`Plan`] of the screen is made anew, so that state
//! and view agree on what stands where. Each file holds the state of one part and what changes it.

mod action;
mod arrange;
mod arrange_view;
mod choosing;
mod compare;
mod correcting;
mod desk;
mod document;
mod drafting;
mod finding;
mod focus;
mod help;
mod items;
mod lesson;
mod links;
mod map;
mod menu;
mod model;
mod moving;
mod overlay;
mod palette_menu;
mod panes;
mod pictures;
mod plan;
mod pointer;
mod quotations;
mod ranking;
mod reloading;
mod rows;
mod searching;
mod settings;
mod sidebar;
mod sized;
mod stack;
mod status;
mod taking;
mod timeline;
mod together;
mod tour;
mod trail;
mod typing;
mod update;
mod views;

pub use action::{Action, Button, Effect, Ground, Kept, Opened, Origin, Pointer, Unwritten, Written};
pub use choosing::{Chosen, Walk, Walking};
pub use compare::{Compare, ComparePlan, Notes, SidePlan, apart};
pub use desk::{Desk, DeskLine, DeskPlan, DeskWish, Link};
pub use document::Document;
pub use finding::Finding;
pub use focus::Focus;
pub use lesson::{Card, Cards, Drive, LessonPlan, Lit, Placed, Scene, Shown, Teaching, TextPlan};
pub use links::Label;
pub use map::Map;
pub use menu::{Choice, Item, Menu, MenuKind};
pub use model::Model;
pub use overlay::{LetterFor, Overlay, Report};
pub use panes::Panes;
pub use pictures::{InSight, Picture, PictureRequest, Pictures};
pub use plan::{List, Pane, Plan, Shape, ViewPlan};
pub use rows::{Line, Rows};
pub use searching::{Prompt, Searching};
pub use settings::Settings;
pub use sidebar::{ListId, ListRow, Sidebar, has_children, kind_title};
pub use sized::SizedText;
pub use status::{Notice, Status};
pub use taking::Selection;
pub use tour::{STEPS, Tour};
pub use trail::{Spot, Trail};
pub use views::{Place, Views};
