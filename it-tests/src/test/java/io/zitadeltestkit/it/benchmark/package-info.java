/** Benchmarks: each prints a ratio, both sides measured in one run. */
@NullMarked
package io.zitadeltestkit.it.benchmark;

import org.jspecify.annotations.NullMarked;
