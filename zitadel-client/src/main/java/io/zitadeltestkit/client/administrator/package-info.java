/**
 * Administrators, which Zitadel also calls managers: {@code
 * zitadel.internal_permission.v2.InternalPermissionService}.
 *
 * <p>Fields that an answer leaves out are null where a component may be null, else an empty text or
 * list, false, zero, the enum's default, or {@link java.time.Instant#EPOCH}. Fields that this
 * version doesn't know are ignored; for unknown enum values an enum has a constant.
 */
@NullMarked
package io.zitadeltestkit.client.administrator;

import org.jspecify.annotations.NullMarked;
