/** Organisations, with their domains and metadata ({@code zitadel.org.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.api.org;

import org.jspecify.annotations.NullMarked;
