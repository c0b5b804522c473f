/** Sessions: which user was checked, by which factors and when ({@code zitadel.session.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.session;

import org.jspecify.annotations.NullMarked;
