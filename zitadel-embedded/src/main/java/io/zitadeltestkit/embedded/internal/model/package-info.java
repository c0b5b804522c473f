/** The state of an instance: its entities, tables and transactions. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model;

import org.jspecify.annotations.NullMarked;
