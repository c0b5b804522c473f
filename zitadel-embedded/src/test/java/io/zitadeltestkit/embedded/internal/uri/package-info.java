/** URIs as the real server reads them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.uri;

import org.jspecify.annotations.NullMarked;
