<?php
/**
 * The two roles, on every site.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Sets;

use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class RolesTest extends TestCase {
	protected function tearDown(): void {
		Sets\action_make_roles();
		parent::tearDown();
	}

	public function test_a_site_that_never_switched_the_plugin_on_itself_gets_them_with_its_administrator(): void {
		$administrator = $this->factory->user( 'Ada', 'administrator' );
		$editor        = $this->factory->user( 'Ed', 'editor' );
		remove_role( 'learning_log_manager' );
		remove_role( 'learning_log_facilitator' );
		get_role( 'administrator' )?->remove_cap( Sets\MANAGE );
		wp_set_current_user( $editor );
		Sets\action_make_roles_later();
		self::assertNull( get_role( 'learning_log_manager' ), 'Nobody else makes roles' );
		wp_set_current_user( $administrator );
		self::assertFalse( Sets\can_form( $administrator ) );
		Sets\action_make_roles_later();
		self::assertTrue( get_role( 'learning_log_manager' )?->has_cap( Sets\MANAGE ) );
		self::assertTrue( get_role( 'learning_log_facilitator' )?->has_cap( Sets\FACILITATE ) );
		wp_set_current_user( $administrator );
		self::assertTrue( Sets\can_form( get_current_user_id() ) );
		// What a site changed about them since stays.
		get_role( 'learning_log_manager' )?->add_cap( 'edit_posts' );
		Sets\action_make_roles_later();
		self::assertTrue( get_role( 'learning_log_manager' )?->has_cap( 'edit_posts' ) );
		get_role( 'learning_log_manager' )?->remove_cap( 'edit_posts' );
	}
}
