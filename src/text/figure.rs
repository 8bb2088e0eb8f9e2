//! How a number is written for people.

/// A number with its thousands parted: `3,700`, `-1,000`, `0.5`.
///
/// Four digits are parted as well: what is counted is no year.
pub fn figure(number: f64) -> String {
    let plain = number.to_string();
    let (sign, digits) = plain.split_at(usize::from(plain.starts_with('-')));
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut parted = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted + fraction
}

/// A number in at most so many letters where that can be: with its thousands parted, or as `1.5e300`, and where that
/// says less than the number `~1.235e300`.
pub fn short_figure(number: f64, most: usize) -> String {
    let whole = figure(number);
    if whole.len() <= most {
        return whole;
    }
    let exact = format!("{number:e}");
    if exact.len() <= most { exact } else { format!("~{number:.3e}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_said_in_powers_of_ten() {
        for (number, most, short) in [
            (3700.0, 5, "3,700"),
            (1e15, 24, "1,000,000,000,000,000"),
            (1e15, 12, "1e15"),
            (-1.5e300, 24, "-1.5e300"),
            (1.234_567_8e-300, 8, "~1.235e-300"),
        ] {
            assert_eq!(short_figure(number, most), short);
        }
    }

    #[test]
    fn thousands_are_parted() {
        let numbers = [0.0, 0.25, 999.0, 3700.0, 1_234_567.5, -1000.0, -100.0];
        assert_eq!(numbers.map(figure), ["0", "0.25", "999", "3,700", "1,234,567.5", "-1,000", "-100"]);
    }
}
