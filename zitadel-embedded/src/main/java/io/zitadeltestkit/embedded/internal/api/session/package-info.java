/** Sessions: who was checked, by what and when ({@code zitadel.session.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.session;

import org.jspecify.annotations.NullMarked;
