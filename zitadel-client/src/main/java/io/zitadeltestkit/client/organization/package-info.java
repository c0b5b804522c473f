/** Organizations: {@code zitadel.org.v2.OrganizationService}. */
@NullMarked
package io.zitadeltestkit.client.organization;

import org.jspecify.annotations.NullMarked;
