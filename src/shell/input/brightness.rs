//! Whether text is read on a dark or a light background.

/// What the terminal's background is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Brightness {
    /// Light text on a dark ground.
    Dark,
    /// Dark text on a light ground.
    Light,
}

impl Brightness {
    /// What the environment hints at, if it does (`COLORFGBG`, set by rxvt, Konsole and some others).
    pub fn from_env(look_up: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let colours = look_up("COLORFGBG")?;
        let background: u8 = colours.rsplit(';').next()?.parse().ok()?;
        match background {
            0..=6 | 8 => Some(Self::Dark),
            7 | 9..=15 => Some(Self::Light),
            _ => None,
        }
    }

    /// Of a colour whose parts go from 0 to 1.
    pub(super) fn of([red, green, blue]: [f32; 3]) -> Self {
        // The luma of BT.601, for colours as they are encoded.
        if 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 { Self::Light } else { Self::Dark }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_may_hint_at_the_background() {
        let cases = [
            ("15;0", Some(Brightness::Dark)),
            ("0;15", Some(Brightness::Light)),
            ("0;default;15", Some(Brightness::Light)),
            ("12;8", Some(Brightness::Dark)),
            ("default;default", None),
            ("", None),
            ("0;99", None),
        ];
        for (value, expected) in cases {
            assert_eq!(Brightness::from_env(|_| Some(value.into())), expected, "{value}");
        }
        assert_eq!(Brightness::from_env(|_| None), None);
    }
}
