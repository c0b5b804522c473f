/** Secrets and opaque tokens: making, hashing and recognizing them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.secret;

import org.jspecify.annotations.NullMarked;
