/** Access tokens for tests of applications and APIs: valid ones, and ones that must be refused. */
@NullMarked
package io.zitadeltestkit.token;

import org.jspecify.annotations.NullMarked;
