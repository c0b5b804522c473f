/**
 * The tables of the methods about users, of each service: a method a line. The handlers are in the
 * folders below.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user;

import org.jspecify.annotations.NullMarked;
