//! How a number is written for people.

/// A number with its thousands parted: `3,700`, `-1,000`, `0.5`.
///
/// Four digits are parted as well: what is counted is no year. What is kept of a number are fifteen digits (the
/// `DBL_DIG` of IEEE 754's double); of more, the rest may not be the file's, so that it is rounded and said so:
/// `~123,456,789,012,346,000`. Zero has no sign.
pub fn figure(number: f64) -> String {
    let about = if is_exact(number) { "" } else { "~" };
    let plain = if about.is_empty() { (number + 0.0).to_string() } else { rounded(number).to_string() };
    let (sign, digits) = plain.split_at(usize::from(plain.starts_with('-')));
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut parted = format!("{about}{sign}");
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted + fraction
}

/// Whether all the digits of a number are those that were read.
fn is_exact(number: f64) -> bool {
    let is_whole = number.fract() == 0.0 && number.abs() < EXACT;
    is_whole || format!("{number:e}").bytes().take_while(|byte| *byte != b'e').filter(u8::is_ascii_digit).count() <= 15
}

/// A number with fifteen digits.
fn rounded(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// Whole numbers below it are kept to their last digit.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// Letters of a number that is written out.
const LONGEST: usize = 27;

/// A number as it is written where there is room for `room` letters, and no longer than one likes to read.
pub fn written_figure(number: f64, room: usize) -> String {
    short_figure(number, LONGEST.min(room))
}

/// A number in at most so many letters where that can be: with its thousands parted, or as `1.5e300`, and where that
/// says less than the number `~1.235e300`.
pub fn short_figure(number: f64, most: usize) -> String {
    let whole = figure(number);
    if whole.len() <= most {
        return whole;
    }
    let exact = format!("{number:e}");
    if exact.len() <= most && is_exact(number) { exact } else { format!("~{number:.3e}") }
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
        let numbers = [0.0, -0.0, 0.25, 999.0, 3700.0, 1_234_567.5, -1000.0, -100.0];
        assert_eq!(numbers.map(figure), ["0", "0", "0.25", "999", "3,700", "1,234,567.5", "-1,000", "-100"]);
    }

    #[test]
    #[allow(clippy::excessive_precision)] // That is what is tested.
    fn digits_that_a_file_may_not_have_are_rounded_and_that_is_said() {
        for (number, written) in [
            (9_007_199_254_740_991.0, "9,007,199,254,740,991"),
            (123_456_789_012_345_678.0, "~123,456,789,012,346,000"),
            (-123_456_789_012_345_678.0, "~-123,456,789,012,346,000"),
            (100_000_000_000_000_000.0, "100,000,000,000,000,000"),
            (0.123_456_789_012_345_678, "~0.123456789012346"),
        ] {
            assert_eq!(figure(number), written);
        }
        assert_eq!(short_figure(123_456_789_012_345_678.0, 12), "~1.235e17");
    }
}
