/**
 * The methods of {@code zitadel.management.v1} about user grants: the roles of users on projects.
 */
@NullMarked
package io.zitadeltestkit.embedded.api.management.grant;

import org.jspecify.annotations.NullMarked;
