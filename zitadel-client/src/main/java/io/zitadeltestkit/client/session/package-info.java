/** Sessions of signed-in people: {@code zitadel.session.v2.SessionService}. */
@NullMarked
package io.zitadeltestkit.client.session;

import org.jspecify.annotations.NullMarked;
