//! Groups words of like meaning by their vectors: spherical k-means.

use std::thread;

/// Numbers of a vector.
pub(crate) const WIDTH: usize = 100;
/// A vector of length one.
pub(crate) type Vector = [f32; WIDTH];

const ROUNDS: usize = 12;

/// The centres of so many clusters of some vectors.
pub(crate) fn centres(vectors: &[Vector], count: usize) -> Vec<Vector> {
    // Frequent words come first; every so-manieth of them begins a cluster.
    let step = (vectors.len() / count).max(1);
    let mut centres: Vec<Vector> = vectors.iter().step_by(step).take(count).copied().collect();
    for _ in 0..ROUNDS {
        let nearest = nearest(vectors, &centres);
        let mut sums = vec![[0.0; WIDTH]; centres.len()];
        for (vector, centre) in vectors.iter().zip(nearest) {
            for (sum, number) in sums[centre].iter_mut().zip(vector) {
                *sum += number;
            }
        }
        for (centre, sum) in centres.iter_mut().zip(sums) {
            if sum.iter().any(|number| *number != 0.0) {
                *centre = normalised(sum);
            }
        }
    }
    centres
}

/// For each vector the index of the nearest centre.
pub(crate) fn nearest(vectors: &[Vector], centres: &[Vector]) -> Vec<usize> {
    let half = vectors.len().div_ceil(2).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = vectors.chunks(half).map(|part| scope.spawn(|| nearest_of(part, centres))).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_default()).collect()
    })
}

fn nearest_of(vectors: &[Vector], centres: &[Vector]) -> Vec<usize> {
    let mut found = Vec::with_capacity(vectors.len());
    for vector in vectors {
        let mut best = (0, f32::NEG_INFINITY);
        for (index, centre) in centres.iter().enumerate() {
            let likeness = product(vector, centre);
            if likeness > best.1 {
                best = (index, likeness);
            }
        }
        found.push(best.0);
    }
    found
}

/// In twenty lanes, whose sums do not wait for each other.
fn product(one: &Vector, other: &Vector) -> f32 {
    let mut lanes = [0.0; 20];
    for (one, other) in one.chunks_exact(20).zip(other.chunks_exact(20)) {
        for (lane, (a, b)) in lanes.iter_mut().zip(one.iter().zip(other)) {
            *lane += a * b;
        }
    }
    lanes.iter().sum()
}

/// A vector of length one in the same direction.
pub(crate) fn normalised(mut vector: Vector) -> Vector {
    let length = product(&vector, &vector).sqrt().max(1e-6);
    for number in &mut vector {
        *number /= length;
    }
    vector
}
