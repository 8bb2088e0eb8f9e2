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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        let numbers = [0.0, 0.25, 999.0, 3700.0, 1_234_567.5, -1000.0, -100.0];
        assert_eq!(numbers.map(figure), ["0", "0.25", "999", "3,700", "1,234,567.5", "-1,000", "-100"]);
    }
}
