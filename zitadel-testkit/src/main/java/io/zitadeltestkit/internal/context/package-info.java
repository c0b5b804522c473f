/**
 * Zitadel for application contexts, such as Spring's, that outlive the test classes that use them;
 * not for users.
 */
@NullMarked
package io.zitadeltestkit.internal.context;

import org.jspecify.annotations.NullMarked;
