using ReportGen.Cli.Serving;

namespace ReportGen.Tests.Serving;

public sealed class LiveReloadTests
{
    [Fact]
    public void LiveReload_tells_listeners_of_folders_that_changed()
    {
        var live = new LiveReload();
        using var listener = live.Listen("0");

        Assert.True(live.Publish(["/p/s/"], ""));

        Assert.True(listener.Changes.TryRead(out var change));
        Assert.Equal(1, change.Version);
        Assert.Equal(["/p/s/"], change.Folders);
        Assert.Equal(new PageState(1, ""), live.State);
    }

    [Fact]
    public void LiveReload_with_another_panel_tells_every_page()
    {
        var live = new LiveReload();
        using var listener = live.Listen("0");

        live.Publish(["/p/s/"], "<p>wrong</p>");

        Assert.True(listener.Changes.TryRead(out var change));
        Assert.Equal([LiveReload.Everywhere], change.Folders);
    }

    [Fact]
    public void LiveReload_with_nothing_new_tells_nothing()
    {
        var live = new LiveReload();
        using var listener = live.Listen("0");

        Assert.False(live.Publish([], ""));

        Assert.False(listener.Changes.TryRead(out _));
        Assert.Equal(0, live.State.Version);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData(null)]
    public void LiveReload_tells_a_page_of_another_version_at_once(string? since)
    {
        var live = new LiveReload();
        live.Publish(["/p/s/"], "");

        using var listener = live.Listen(since);

        Assert.True(listener.Changes.TryRead(out var change));
        Assert.Equal([LiveReload.Everywhere], change.Folders);
    }

    [Fact]
    public void LiveReload_forgets_who_left()
    {
        var live = new LiveReload();
        var listener = live.Listen("0");
        listener.Dispose();

        live.Publish(["/p/s/"], "");

        Assert.False(listener.Changes.TryRead(out _));
    }
}
