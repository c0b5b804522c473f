/**
 * What the toolkit promises, written as its users write tests. {@link
 * io.zitadeltestkit.it.contract.ContractTest} runs these classes on every backend; each also runs
 * by itself, on the backend that is set.
 */
@NullMarked
package io.zitadeltestkit.it.contract.suite;

import org.jspecify.annotations.NullMarked;
