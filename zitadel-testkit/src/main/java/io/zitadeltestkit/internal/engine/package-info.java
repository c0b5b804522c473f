/** The Docker engine: whether one answers, and which images it has or can pull. */
@NullMarked
package io.zitadeltestkit.internal.engine;

import org.jspecify.annotations.NullMarked;
