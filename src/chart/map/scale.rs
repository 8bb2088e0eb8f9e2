//! The bar that says how far apart things are.

use super::{
    Projection, Window,
    degrees::EARTH_KM,
    raster::{ACROSS, measure, whole},
};
use crate::text;

/// A bar of so many cells with what it stands for: `├──────┤ 200 km`.
///
/// It is true in the middle of a region, and on a map of the world along the parallels that it names.
pub(super) fn bar(window: &Window, width: usize) -> String {
    let cell_km = window.scale * EARTH_KM * measure(ACROSS);
    let most = cell_km * measure((width / 4).clamp(4, 24));
    let km = round_below(most);
    let cells = whole((km / cell_km).round()).max(2);
    let truth = match window.projection {
        Projection::Region(_) => "",
        Projection::World(_) => " at 45°",
    };
    format!("├{}┤ {} km{truth}", "─".repeat(cells - 2), text::figure(km))
}

/// The largest of 1, 2, 5, 10, 20 … that is not larger.
fn round_below(most: f64) -> f64 {
    let ten = libm::pow(10.0, libm::log10(most).floor());
    let step = [5.0, 2.0, 1.0].into_iter().find(|step| step * ten <= most).unwrap_or(1.0);
    (step * ten).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::super::{Degrees, Viewport};
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_it_says() {
        let size = (176.0, 144.0);
        for (scale_km, bar_text) in
            [(10.0, "├────────┤ 200 km"), (1.0, "├────────┤ 20 km"), (0.7, "├────────────┤ 20 km")]
        {
            let view = Viewport { centre: Degrees::new(45.0, 10.0), scale: scale_km / EARTH_KM };
            assert_eq!(bar(&view.window(size), 88), bar_text);
        }
        let world = Viewport::world(Degrees::default(), size).window(size);
        assert_eq!(bar(&world, 88), "├──────────────┤ 5,000 km at 45°");
    }
}
