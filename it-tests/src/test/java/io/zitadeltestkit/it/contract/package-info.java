/** Runs the contract suite on every backend, and writes down what each can do. */
@NullMarked
package io.zitadeltestkit.it.contract;

import org.jspecify.annotations.NullMarked;
