/**
 * Administrators, which Zitadel also calls managers: {@code
 * zitadel.internal_permission.v2.InternalPermissionService}.
 */
@NullMarked
package io.zitadeltestkit.client.administrator;

import org.jspecify.annotations.NullMarked;
