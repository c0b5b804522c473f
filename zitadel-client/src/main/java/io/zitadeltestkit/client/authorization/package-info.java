/** Who has which role of a project: {@code zitadel.authorization.v2.AuthorizationService}. */
@NullMarked
package io.zitadeltestkit.client.authorization;

import org.jspecify.annotations.NullMarked;
