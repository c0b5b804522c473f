/**
 * What keeps the data of an instance: tables, states, transactions, and the instance that owns
 * them.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.state;

import org.jspecify.annotations.NullMarked;
