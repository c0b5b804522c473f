/** Organizations, with their domains and metadata ({@code zitadel.org.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.organization;

import org.jspecify.annotations.NullMarked;
