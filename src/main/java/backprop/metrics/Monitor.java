package backprop.metrics;

import backprop.data.Part;

/** One metric of one part: what a stop rule or a schedule watches, and what a history keeps. */
public record Monitor(Part part, Metric metric) {}
