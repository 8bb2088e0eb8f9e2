//! From a foreign file to an article, with every fault pointed at.
