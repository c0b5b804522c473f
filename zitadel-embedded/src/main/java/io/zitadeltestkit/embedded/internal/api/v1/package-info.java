/** The services of the first generation, assembled from their subjects. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.v1;

import org.jspecify.annotations.NullMarked;
