<?php
/**
 * Who × object × verb, as a table.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

/**
 * The law of design.md section 4 in cells. An actor that a row does not name is refused: 401 without a login, the row's own
 * refusal with one.
 */
final class Cells {
	/**
	 * Route of each row, what a refused person gets, and who gets what else.
	 *
	 * "{me}", "{coach}", "{set}" are entries of the author with that audience, "{was}" one that was shared with set and
	 * coach and is not any more.
	 */
	public const ALL = [
		// Lessons.
		'GET /lessons/{lesson}'                       => [ 404, 'all' => 200 ],
		'GET /lessons/{draft}'                        => [ 404, 'editor' => 200, 'admin' => 200 ],
		'PUT /lessons/{lesson}/prompts/9'             => [ 404 ],
		'PUT /lessons/{draft}/prompts/1'              => [ 404, 'editor' => 201, 'admin' => 201 ],
		'PUT /lessons/{lesson}/prompts/2'             => [ 404, 'all' => 201, 'author' => 409 ],

		// Entries, one by one.
		'GET /entries/{me}'                           => [ 404, 'author' => 200 ],
		'GET /entries/{was}'                          => [ 404, 'author' => 200 ],
		'GET /entries/{coach}'                        => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /entries/{set}'                          => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /entries/999999'                         => [ 404 ],
		'GET /entries/{lesson}'                       => [ 404 ],
		'PUT /entries/{me}'                           => [ 404, 'author' => 200 ],
		'PUT /entries/{coach}'                        => [ 404, 'author' => 200, 'coach' => 403 ],
		'PUT /entries/{set}'                          => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],

		'DELETE /entries/{me}'                        => [ 404, 'author' => 200 ],
		'DELETE /entries/{was}'                       => [ 404, 'author' => 200 ],
		'DELETE /entries/{coach}'                     => [ 404, 'author' => 200, 'coach' => 403 ],
		'DELETE /entries/{set}'                       => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],

		// The history is its author's alone: readers do not learn that there is one.
		'GET /entries/{me}/revisions'                 => [ 404, 'author' => 200 ],
		'GET /entries/{was}/revisions'                => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/revisions'              => [ 404, 'author' => 200 ],
		'GET /entries/{set}/revisions'                => [ 404, 'author' => 200 ],
		'POST /entries/{was}/revisions/1/restore'     => [ 404, 'author' => 200 ],
		'POST /entries/{coach}/revisions/1/restore'   => [ 404 ],
		'POST /entries/{set}/revisions/1/restore'     => [ 404 ],

		// Its author alone learns by name who can read it; whoever can read it notes that they have opened it.
		'GET /entries/{me}/readers'                   => [ 404, 'author' => 200 ],
		'GET /entries/{was}/readers'                  => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/readers'                => [ 404, 'author' => 200 ],
		'GET /entries/{set}/readers'                  => [ 404, 'author' => 200 ],
		'GET /entries/{trashed}/readers'              => [ 404 ],
		'PUT /entries/{me}/seen'                      => [ 404, 'author' => 403 ],
		'PUT /entries/{was}/seen'                     => [ 404, 'author' => 403 ],
		'PUT /entries/{coach}/seen'                   => [ 404, 'author' => 403, 'coach' => 200 ],
		'PUT /entries/{set}/seen'                     => [ 404, 'author' => 403, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'PUT /entries/{trashed}/seen'                 => [ 404 ],

		// The coach and the facilitators say how it stands; its author and the members are shown it.
		'PUT /entries/{me}/review'                    => [ 404, 'author' => 403 ],
		'PUT /entries/{was}/review'                   => [ 404, 'author' => 403 ],
		'PUT /entries/{coach}/review'                 => [ 404, 'author' => 403, 'coach' => 200 ],
		'PUT /entries/{set}/review'                   => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200 ],
		'PUT /entries/{trashed}/review'               => [ 404 ],
		'PUT /entries/{lesson}/review'                => [ 404 ],

		// So is the trash: {trashed} was shared with the set and is in it.
		'GET /entries/{trashed}'                      => [ 404 ],
		'GET /entries/{trashed}/revisions'            => [ 404 ],
		'GET /files/{file_trashed}'                   => [ 404 ],
		'DELETE /files/{file_trashed}'                => [ 404 ],
		'POST /entries/{trashed}/files'               => [ 404 ],
		'PUT /entries/{trashed}'                      => [ 404, 'author' => 200 ],
		'DELETE /entries/{trashed}'                   => [ 404, 'author' => 200 ],
		'POST /entries/{trashed}/restore'             => [ 404, 'author' => 200 ],
		'POST /entries/{me}/restore'                  => [ 404, 'author' => 200 ],
		'POST /entries/{set}/restore'                 => [ 404, 'author' => 200 ],
		'POST /entries/{lesson}/restore'              => [ 404 ],

		// Files go with their entry.
		'POST /entries/{me}/files'                    => [ 404, 'author' => 201 ],
		'POST /entries/{was}/files'                   => [ 404, 'author' => 201 ],
		'POST /entries/{coach}/files'                 => [ 404, 'author' => 201, 'coach' => 403 ],
		'POST /entries/{set}/files'                   => [ 404, 'author' => 201, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'POST /entries/{lesson}/files'                => [ 404 ],
		'GET /files/{file_me}'                        => [ 404, 'author' => 200 ],
		'GET /files/{file_was}'                       => [ 404, 'author' => 200 ],
		'GET /files/{file_coach}'                     => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /files/{file_set}'                       => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /files/{set}'                            => [ 404 ],
		'GET /entries/{file_set}'                     => [ 404 ],
		'DELETE /files/{file_me}'                     => [ 404, 'author' => 200 ],
		'DELETE /files/{file_was}'                    => [ 404, 'author' => 200 ],
		'DELETE /files/{file_coach}'                  => [ 404, 'author' => 200, 'coach' => 403 ],
		'DELETE /files/{file_set}'                    => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],

		// So does the thread: who reads the entry reads it; its author, their coach and a facilitator add to it. {comment_…} is its author's comment, {theirs_…} the facilitator's.
		'GET /entries/{me}/comments'                  => [ 404, 'author' => 200 ],
		'GET /entries/{was}/comments'                 => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/comments'               => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /entries/{set}/comments'                 => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /entries/{trashed}/comments'             => [ 404 ],
		'GET /entries/{comment_set}/comments'         => [ 404 ],
		'GET /entries/{comment_set}'                  => [ 404 ],
		'GET /comments?entries={me},{coach},{set},{was},{trashed}' => [ 401, 'all' => 200 ],
		'POST /entries/{me}/comments'                 => [ 404, 'author' => 201 ],
		'POST /entries/{was}/comments'                => [ 404, 'author' => 201 ],
		'POST /entries/{coach}/comments'              => [ 404, 'author' => 201, 'coach' => 201 ],
		'POST /entries/{set}/comments'                => [ 404, 'author' => 201, 'peer' => 403, 'other_company' => 403, 'facilitator' => 201 ],
		'POST /entries/{trashed}/comments'            => [ 404 ],
		'POST /entries/{lesson}/comments'             => [ 404 ],
		'PUT /comments/{comment_me}'                  => [ 404, 'author' => 200 ],
		'PUT /comments/{comment_coach}'               => [ 404, 'author' => 200, 'coach' => 403 ],
		'PUT /comments/{comment_set}'                 => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'PUT /comments/{theirs_set}'                  => [ 404, 'facilitator' => 200, 'author' => 403, 'other_company' => 403, 'peer' => 403 ],
		'PUT /comments/{theirs_was}'                  => [ 404, 'author' => 403 ],
		'PUT /comments/{comment_trashed}'             => [ 404 ],
		'PUT /comments/{set}'                         => [ 404 ],
		'DELETE /comments/{comment_me}'               => [ 404, 'author' => 200 ],
		'DELETE /comments/{comment_coach}'            => [ 404, 'author' => 200, 'coach' => 403 ],
		'DELETE /comments/{comment_set}'              => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'DELETE /comments/{theirs_set}'               => [ 404, 'facilitator' => 200, 'author' => 403, 'other_company' => 403, 'peer' => 403 ],
		'DELETE /comments/{theirs_was}'               => [ 404, 'author' => 403 ],
		'DELETE /comments/{comment_trashed}'          => [ 404 ],
		// One that was taken back is its author's alone: {removed_author} is the writer's, {removed_facilitator} the facilitator's, both about {set}. What is in the trash with its entry is not there.
		// So do files of comments: {said_file_…} is of the facilitator's comment. They alone add to what they said and to what they have begun, {begun_…}.
		'GET /files/{said_file_set}'                  => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /files/{said_file_was}'                  => [ 404, 'author' => 200 ],
		'GET /files/{begun_file_set}'                 => [ 404, 'facilitator' => 200 ],
		'DELETE /files/{said_file_set}'               => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200 ],
		'DELETE /files/{said_file_was}'               => [ 404, 'author' => 403 ],
		'DELETE /files/{begun_file_set}'              => [ 404, 'facilitator' => 200 ],
		'POST /comments/{theirs_set}/files'           => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 201 ],
		'POST /comments/{theirs_was}/files'           => [ 404, 'author' => 403 ],
		'POST /comments/{begun_set}/files'            => [ 404, 'facilitator' => 201 ],
		'POST /comments/{begun_was}/files'            => [ 404 ],
		'POST /comments/{removed_facilitator}/files'  => [ 404 ],
		'POST /comments/{comment_trashed}/files'      => [ 404 ],
		'POST /comments/{set}/files'                  => [ 404 ],
		'GET /entries/{me}/comments?scope=trash'      => [ 404, 'author' => 200 ],
		'GET /entries/{set}/comments?scope=trash'     => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'POST /comments/{removed_author}/restore'     => [ 404, 'author' => 200 ],
		'POST /comments/{removed_facilitator}/restore' => [ 404, 'facilitator' => 200 ],
		'POST /comments/{comment_set}/restore'        => [ 404, 'author' => 200 ],
		'POST /comments/{comment_trashed}/restore'    => [ 404 ],
		'PUT /comments/{removed_facilitator}'         => [ 404 ],
		'DELETE /comments/{removed_author}'           => [ 404, 'author' => 200 ],
		'DELETE /comments/{removed_facilitator}'      => [ 404, 'facilitator' => 200 ],

		// A draft is its author's alone, also where they may not comment any more; to who reads the entry it is as if there were none. The writer has one about each entry but {coach}, the facilitator about {set} and {was}.
		'GET /entries/{me}/comments/draft'            => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/comments/draft'         => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /entries/{set}/comments/draft'           => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /entries/{was}/comments/draft'           => [ 404, 'author' => 200, 'facilitator' => 200 ],
		'GET /entries/{trashed}/comments/draft'       => [ 404, 'author' => 200 ],
		'PUT /entries/{me}/comments/draft'            => [ 404, 'author' => 409 ],
		'PUT /entries/{coach}/comments/draft'         => [ 404, 'author' => 200, 'coach' => 200 ],
		'PUT /entries/{set}/comments/draft'           => [ 404, 'author' => 409, 'facilitator' => 409, 'peer' => 403, 'other_company' => 403 ],
		'PUT /entries/{was}/comments/draft'           => [ 404, 'author' => 409 ],
		'PUT /entries/{trashed}/comments/draft'       => [ 404 ],
		// As is a begun change of a comment, which only who said it can change: the writer has begun one of each, the facilitator of {theirs_set} and {theirs_was}.
		'GET /comments/{comment_me}/draft'            => [ 404, 'author' => 200 ],
		'GET /comments/{comment_coach}/draft'         => [ 404, 'author' => 200, 'coach' => 403 ],
		'GET /comments/{comment_set}/draft'           => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'GET /comments/{theirs_set}/draft'            => [ 404, 'facilitator' => 200, 'author' => 403, 'other_company' => 403, 'peer' => 403 ],
		'GET /comments/{theirs_was}/draft'            => [ 404, 'facilitator' => 200, 'author' => 403 ],
		'GET /comments/{comment_trashed}/draft'       => [ 404, 'author' => 200 ],
		'GET /comments/{removed_facilitator}/draft'   => [ 404 ],
		'PUT /comments/{comment_me}/draft'            => [ 404, 'author' => 409 ],
		'PUT /comments/{comment_set}/draft'           => [ 404, 'author' => 409, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'PUT /comments/{theirs_set}/draft'            => [ 404, 'facilitator' => 409, 'author' => 403, 'other_company' => 403, 'peer' => 403 ],
		'PUT /comments/{theirs_was}/draft'            => [ 404, 'author' => 403 ],
		'PUT /comments/{comment_trashed}/draft'       => [ 404 ],
		'PUT /comments/{removed_facilitator}/draft'   => [ 404 ],
		'PUT /comments/{set}/draft'                   => [ 404 ],

		// Lists are open to all who are logged in; what stands in them is tested by name below.
		'GET /entries'                                => [ 401, 'all' => 200 ],
		'GET /entries?scope=shared'                   => [ 401, 'all' => 200 ],
		'GET /entries?scope=trash'                    => [ 401, 'all' => 200 ],
		'POST /entries/export'                        => [ 401, 'all' => 200 ],
		'GET /entries/facets'                         => [ 401, 'all' => 200 ],
		'GET /entries/facets?scope=mine'              => [ 401, 'all' => 200 ],
		'POST /entries'                               => [ 401, 'all' => 201 ],
		'GET /me'                                     => [ 401, 'all' => 200 ],
		'PUT /me'                                     => [ 401, 'all' => 200 ],
		'GET /me/key'                                 => [ 401, 'all' => 200 ],
		'GET /sets'                                   => [ 401, 'all' => 200 ],

		// Sets.
		'GET /sets/{harbour}'                         => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /sets/{harbour}/members'                 => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /sets/{harbour}/agreement'               => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/agreement'               => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 403, 'manager' => 403, 'admin' => 403 ],
		'GET /sets/999999'                            => [ 404 ],
		'POST /sets'                                  => [ 403, 'facilitator' => 201, 'former_facilitator' => 201, 'other_facilitator' => 201, 'manager' => 201, 'admin' => 201 ],
		'PUT /sets/{harbour}'                         => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/members/{editor}'        => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/members/{peer_id}'       => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/members/999999'          => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403 ],
		'DELETE /sets/{harbour}/members/{peer_id}'    => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'DELETE /sets/{harbour}'                      => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /participants/{author}/coaches/{editor}' => [ 403, 'manager' => 200, 'admin' => 200 ],
		'GET /participants/{author}/coaches/{coach_id}' => [ 403, 'manager' => 200, 'admin' => 200 ],
		'DELETE /participants/{author}/coaches/{coach_id}' => [ 403, 'manager' => 200, 'admin' => 200 ],

		'POST /sets/{harbour}/restore'                => [ 404, 'manager' => 200, 'admin' => 200 ],
		'POST /sets/999999/restore'                   => [ 404 ],
		'GET /sets/{harbour}/coaching'                => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/coaching'                => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403, 'manager' => 200, 'admin' => 200 ],
		'GET /ground-rules'                           => [ 403, 'facilitator' => 200, 'former_facilitator' => 200, 'other_facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /ground-rules'                           => [ 403, 'manager' => 200, 'admin' => 200 ],
		'DELETE /ground-rules'                        => [ 403, 'manager' => 200, 'admin' => 200 ],

		// People and where they belong. Whom a facilitator finds is tested by name in PeopleTest.
		'GET /people'                                 => [ 403, 'facilitator' => 200, 'former_facilitator' => 200, 'other_facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'POST /people/match'                          => [ 403, 'facilitator' => 200, 'former_facilitator' => 200, 'other_facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /participants'                           => [ 403, 'facilitator' => 200, 'former_facilitator' => 200, 'other_facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /participants/filters'                   => [ 403, 'facilitator' => 200, 'former_facilitator' => 200, 'other_facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /people/{peer_id}'                       => [ 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /people/{peer_id}'                       => [ 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /people/999999'                          => [ 403, 'manager' => 404, 'admin' => 404 ],
		'GET /organisations'                          => [ 403, 'manager' => 200, 'admin' => 200 ],
		'POST /organisations'                         => [ 403, 'manager' => 201, 'admin' => 201 ],
		'PUT /organisations/999999'                   => [ 403, 'manager' => 404, 'admin' => 404 ],
		'DELETE /organisations/999999'                => [ 403, 'manager' => 404, 'admin' => 404 ],

		// Meetings: whoever is in the set sees them, its facilitators run them, managers move them and see dates alone.
		'GET /sets/{harbour}/meetings'                => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /sets/{harbour}/attendance'              => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'POST /sets/{harbour}/meetings'               => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 201, 'manager' => 201, 'admin' => 201 ],
		'PUT /sets/{harbour}/meetings/{meeting}'      => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{quay}/meetings/{meeting}'         => [ 404, 'stranger' => 403 ],
		'GET /meetings/{meeting}'                     => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /meetings/{set}'                         => [ 404 ],
		'PUT /meetings/{meeting}'                     => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200 ],
		'DELETE /meetings/{meeting}'                  => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200 ],
		'PUT /meetings/{meeting}/attendance/{author}' => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200 ],
		'PUT /meetings/{meeting}/attendance/{editor}' => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403 ],

		// How far its members are is for its facilitators: managers form sets, and the matrix gives them nothing of entries.
		'GET /sets/{harbour}/progress'                => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'manager' => 403, 'admin' => 403, 'facilitator' => 200 ],
		'GET /sets/{quay}/progress'                   => [ 404, 'stranger' => 403, 'manager' => 403, 'admin' => 403, 'other_facilitator' => 200 ],

		// So is writing to them; what was written is taken back by who wrote it.
		'GET /sets/{harbour}/messages'                => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'manager' => 403, 'admin' => 403, 'facilitator' => 200 ],
		'POST /sets/{harbour}/messages'               => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'manager' => 403, 'admin' => 403, 'facilitator' => 200 ],
		'POST /sets/{harbour}/messages/preview'       => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'manager' => 403, 'admin' => 403 ],
		'DELETE /messages/{message}'                  => [ 404, 'facilitator' => 200 ],
		'DELETE /messages/{set}'                      => [ 404 ],

		'GET /sets/{harbour}/calendar'                => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'POST /me/calendar'                           => [ 401, 'all' => 201 ],
		'DELETE /me/calendar'                         => [ 401, 'all' => 200 ],

		// What is said in one is each person's own to write; the author has said something of every kind, the facilitator what a facilitator says.
		'GET /meetings/{meeting}/parts/check_in'      => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /meetings/{meeting}/parts/issue'         => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 403 ],
		'PUT /meetings/{meeting}/parts/check_in'      => [ 404, 'author' => 409, 'peer' => 201, 'other_company' => 201, 'facilitator' => 409 ],
		'PUT /meetings/{meeting}/parts/bid'           => [ 404, 'author' => 409, 'peer' => 201, 'other_company' => 201, 'facilitator' => 403 ],
		'PUT /meetings/{meeting}/parts/issue'         => [ 404, 'author' => 409, 'peer' => 201, 'other_company' => 201, 'facilitator' => 403 ],
		'PUT /meetings/{meeting}/parts/review'        => [ 404, 'author' => 409, 'peer' => 201, 'other_company' => 201, 'facilitator' => 409 ],
		'PUT /meetings/{meeting}/parts/evaluation'    => [ 404, 'author' => 409, 'peer' => 201, 'other_company' => 201, 'facilitator' => 409 ],
		'PUT /meetings/{meeting}/parts/learning-{peer_id}' => [ 404, 'author' => 409, 'peer' => 201, 'other_company' => 201, 'facilitator' => 409 ],
		'PUT /meetings/{meeting}/parts/learning-{editor}' => [ 404 ],

		// Actions are their owner's to write, the set's to read, and a coach's where they are shared.
		'GET /sets/{harbour}/actions'                 => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'POST /sets/{harbour}/actions'                => [ 404, 'author' => 201, 'peer' => 201, 'other_company' => 201, 'facilitator' => 403 ],
		'GET /actions'                                => [ 401, 'all' => 200 ],
		'GET /actions?scope=shared'                   => [ 401, 'all' => 200 ],
		'GET /actions/{action}'                       => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /actions/{action_coach}'                 => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'coach' => 200 ],
		'GET /actions/{action_trashed}'               => [ 404 ],
		'PUT /actions/{action}'                       => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'PUT /actions/{action_coach}'                 => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403, 'coach' => 403 ],
		'PUT /actions/{action_trashed}'               => [ 404 ],
		'DELETE /actions/{action}'                    => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'DELETE /actions/{action_trashed}'            => [ 404, 'author' => 200 ],
		'POST /actions/{action_trashed}/restore'      => [ 404, 'author' => 200 ],

		// Who owns the site moves it.
		'GET /progressally/scan'                      => [ 403, 'admin' => 200 ],
		'POST /progressally/import'                   => [ 403, 'admin' => 200 ],
		'POST /progressally/undo'                     => [ 403, 'admin' => 200 ],
		'POST /progressally/lessons/convert'          => [ 403, 'admin' => 200 ],
		'POST /progressally/lessons/restore'          => [ 403, 'admin' => 200 ],

		// Templates: everybody reads what can be asked, managers say what it is.
		// Managers choose settings and make facilitators; administrators make managers and say what a role may do.
		'GET /settings'                               => [ 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /settings'                               => [ 403, 'manager' => 200, 'admin' => 200 ],
		'GET /settings/consequence?months=6'          => [ 403, 'manager' => 200, 'admin' => 200 ],
		'GET /guide'                                  => [ 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /guide'                                  => [ 403, 'manager' => 200, 'admin' => 200 ],
		'GET /roles'                                  => [ 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /roles/subscriber'                       => [ 403, 'admin' => 200 ],
		'PUT /roles/nothing'                          => [ 403, 'admin' => 404 ],
		'PUT /participants/{peer_id}/roles/facilitator' => [ 403, 'manager' => 200, 'admin' => 200 ],
		'DELETE /participants/{peer_id}/roles/facilitator' => [ 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /participants/{peer_id}/roles/manager'   => [ 403, 'admin' => 200 ],
		'DELETE /participants/{peer_id}/roles/manager' => [ 403, 'admin' => 200 ],
		'GET /elements'                               => [ 403, 'manager' => 200, 'admin' => 200 ],
		'POST /elements'                              => [ 403, 'manager' => 201, 'admin' => 201 ],
		'PUT /elements/999999'                        => [ 403, 'manager' => 404, 'admin' => 404 ],
		'DELETE /elements/999999'                     => [ 403, 'manager' => 404, 'admin' => 404 ],
		'POST /elements/999999/restore'               => [ 403, 'manager' => 404, 'admin' => 404 ],
		'GET /words'                                  => [ 401, 'all' => 200 ],
		'PUT /words'                                  => [ 403, 'manager' => 200, 'admin' => 200 ],
		'GET /notices'                                => [ 403, 'manager' => 200, 'admin' => 200 ],
		'GET /templates'                              => [ 401, 'all' => 200 ],
		'GET /templates/quick'                        => [ 401, 'all' => 200 ],
		'GET /templates/nothing'                      => [ 404 ],
		'POST /templates'                             => [ 403, 'manager' => 201, 'admin' => 201 ],
		'PUT /templates/quick'                        => [ 403, 'manager' => 200, 'admin' => 200 ],
		'DELETE /templates/quick'                     => [ 403, 'manager' => 200, 'admin' => 200 ],
		'POST /templates/quick/restore'               => [ 403, 'manager' => 200, 'admin' => 200 ],
	];

	/**
	 * What a cell says: a visitor has to log in, who is not named is refused.
	 *
	 * @param string $route Row of the table.
	 * @param string $actor Who.
	 */
	public static function expected( string $route, string $actor ): int {
		$row = self::ALL[ $route ];
		return 'visitor' === $actor ? 401 : $row[ $actor ] ?? $row['all'] ?? $row[0];
	}
}
