/**
 * Stores instances in PostgreSQL: one JSON document per instance, written after each change. Only
 * the self-contained server uses it.
 */
@NullMarked
package io.zitadeltestkit.server.store;

import org.jspecify.annotations.NullMarked;
