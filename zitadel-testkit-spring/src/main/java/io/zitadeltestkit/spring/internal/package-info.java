/**
 * The implementation that the extension finds by {@link java.util.ServiceLoader}; not for users.
 */
@NullMarked
package io.zitadeltestkit.spring.internal;

import org.jspecify.annotations.NullMarked;
