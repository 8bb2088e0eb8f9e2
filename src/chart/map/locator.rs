//! A small map of the world that shows where the large one is.

use std::sync::OnceLock;

use super::{
    Atlas, Degrees, Ground, Viewport, Window,
    ground::dots,
    raster::{ACROSS, DOWN, Dots, measure},
};

/// Cells of the small map, without its frame.
pub(super) const SIZE: (usize, usize) = (18, 6);

/// The small map.
pub(super) struct Locator {
    /// The world, land filled.
    pub(super) land: &'static Dots,
    /// The edge of what the large map shows.
    pub(super) frame: Dots,
    /// The one cell that the large map fits in, where it does.
    pub(super) spot: Option<(usize, usize)>,
}

/// Shows where a window is; none where it shows most of the world itself.
pub(super) fn locator(atlas: &Atlas, window: &Window) -> Option<Locator> {
    let size = dots(SIZE);
    let world = Viewport::world(Degrees::default(), size).window(size);
    let width = SIZE.0 * ACROSS;
    let height = SIZE.1 * DOWN;
    let shown: Vec<bool> = all_dots().map(|dot| is_shown(&world, window, dot)).collect();
    let all = || all_dots().filter(|(x, y)| shown[y * width + x]);
    let count = all().count();
    if count * 3 > width * height {
        return None;
    }
    let middle = world.dot(window.projection.middle())?;
    let cell = super::labels::cell_of(middle);
    let spot = (count <= ACROSS * DOWN).then_some(cell);
    let mut frame = Dots::new(SIZE);
    if spot.is_none() {
        let inside = |x: usize, y: usize| x < width && y < height && shown[y * width + x];
        let within = |(x, y): &(usize, usize)| {
            let left_and_up = *x > 0 && *y > 0 && inside(x - 1, *y) && inside(*x, y - 1);
            left_and_up && inside(x + 1, *y) && inside(*x, y + 1)
        };
        all().filter(|dot| !within(dot)).for_each(|(x, y)| frame.set(x, y));
    }
    Some(Locator { land: land(atlas, world), frame, spot })
}

/// Whether the large map shows what is at a dot of the small one.
fn is_shown(world: &Window, window: &Window, (x, y): (usize, usize)) -> bool {
    let point = world.point((measure(x) + 0.5, measure(y) + 0.5));
    point.and_then(|point| window.dot(point)).is_some_and(|dot| window.holds(dot))
}

/// The land of the world, filled; the same for every map, and drawn for the first.
fn land(atlas: &Atlas, world: Window) -> &'static Dots {
    static LAND: OnceLock<Dots> = OnceLock::new();
    LAND.get_or_init(|| {
        let ground = Ground::new(atlas, world, SIZE);
        let mut land = Dots::new(SIZE);
        for (x, y) in all_dots().filter(|(x, y)| ground.areas.at(*x, *y).is_some()) {
            land.set(x, y);
        }
        land
    })
}

/// Every dot, row by row.
fn all_dots() -> impl Iterator<Item = (usize, usize)> {
    (0..SIZE.1 * DOWN).flat_map(|y| (0..SIZE.0 * ACROSS).map(move |x| (x, y)))
}
