/**
 * The implementation that the extension finds by {@link java.util.ServiceLoader}; not for users.
 */
@NullMarked
package io.zitadeltestkit.quarkus.internal;

import org.jspecify.annotations.NullMarked;
