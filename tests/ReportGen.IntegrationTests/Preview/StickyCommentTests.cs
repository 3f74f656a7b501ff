using ReportGen.GitHub.Api;
using ReportGen.GitHub.Comments;

namespace ReportGen.IntegrationTests.Preview;

public sealed class StickyCommentTests
{
    [Fact]
    public async Task Put_writes_one_comment_and_then_keeps_it_up_to_date()
    {
        await using var fake = await FakeComments.Start();
        fake.Add(7, "A remark of a colleague, who quotes <!-- reportgen-preview -->");
        fake.Add(8, StickyComment.Mark + "The preview of another pull request");

        var first = await Put(fake, "One");
        var again = await Put(fake, "One\n");
        var second = await Put(fake, "Two");

        Assert.Equal(CommentOutcome.Created, first.Outcome);
        Assert.Equal(CommentOutcome.Unchanged, again.Outcome);
        Assert.Equal(CommentOutcome.Updated, second.Outcome);
        Assert.Equal(3, fake.Comments.Count);
        Assert.Equal((7, StickyComment.Mark + "Two"), fake.Comments.Values.Last());
    }

    [Fact]
    public async Task Put_keeps_the_older_of_two_comments()
    {
        await using var fake = await FakeComments.Start();
        var older = fake.Add(7, StickyComment.Mark + "Old");
        fake.Add(7, StickyComment.Mark + "Older still");

        await Put(fake, "New");

        Assert.Equal([older], fake.Comments.Keys);
        Assert.Equal(StickyComment.Mark + "New", fake.Comments[older].Body);
    }

    [Fact]
    public async Task Put_finds_its_comment_with_other_line_ends()
    {
        await using var fake = await FakeComments.Start();
        var own = fake.Add(7, (StickyComment.Mark + "Old").ReplaceLineEndings("\r\n"));

        Assert.Equal(CommentOutcome.Updated, (await Put(fake, "New")).Outcome);
        Assert.Equal([own], fake.Comments.Keys);
    }

    [Fact]
    public async Task Put_finds_its_comment_behind_a_hundred_others()
    {
        await using var fake = await FakeComments.Start();
        for (var i = 0; i < 120; i++)
        {
            fake.Add(7, "A remark");
        }

        fake.Add(7, StickyComment.Mark + "Old");

        Assert.Equal(CommentOutcome.Updated, (await Put(fake, "New")).Outcome);
        Assert.Equal(121, fake.Comments.Count);
    }

    [Fact]
    public async Task Put_with_a_token_that_may_only_read_is_told_with_the_permission_to_give()
    {
        await using var fake = await FakeComments.Start();
        fake.RefusesWith = 403;

        var account = await Put(fake, "One");

        Assert.Equal(CommentOutcome.Refused, account.Outcome);
        Assert.False(account.IsWritten);
        Assert.Contains("pull-requests: write", account.Words, StringComparison.Ordinal);
        Assert.Empty(fake.Comments);
    }

    [Fact]
    public async Task Put_with_a_token_that_nobody_knows_is_told_without_the_token()
    {
        await using var fake = await FakeComments.Start();

        var account = await Put(fake, "One", "ghs_wrong");

        Assert.Equal(CommentOutcome.Failed, account.Outcome);
        Assert.DoesNotContain("ghs_wrong", account.Words, StringComparison.Ordinal);
    }

    private static Task<CommentResult> Put(
        FakeComments fake,
        string text,
        string token = FakeComments.Token
    ) =>
        new StickyComment(
            ServerAddress.TryParse(fake.Address.AbsoluteUri)!,
            AccessToken.TryRead(token)!,
            new RepositoryName("o", "r"),
            HttpTransport.Default with
            {
                Delay = static (_, _) => Task.CompletedTask,
            }
        ).Put(7, text, TestContext.Current.CancellationToken);
}
