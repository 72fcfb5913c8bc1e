using System.Security.Cryptography;
using System.Text;

namespace Compressor.Storage.Tests;

/// <summary>What every store must do; run against the disk and against Azurite.</summary>
public abstract class BlobStoreContract
{
    private static readonly BlobWriteOptions Plain = new();

    protected abstract IBlobStore Store { get; }

    /// <summary>A container of this test's own, which does not exist yet.</summary>
    protected string Container { get; } = "test-" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task What_is_written_is_read_back_with_its_facts()
    {
        var written = await Store.WriteAsync(
            Blob("a/b/clip.mp4"), Content("hello"),
            new BlobWriteOptions { ContentType = "video/mp4", Metadata = new Dictionary<string, string> { ["job"] = "1" } });
        var facts = await Store.GetFactsAsync(Blob("a/b/clip.mp4"));

        Assert.Equivalent(written, facts, strict: true);
        Assert.Equal(5, facts!.Length);
        Assert.Equal("video/mp4", facts.ContentType);
        Assert.Equal("1", facts.Metadata["job"]);
        Assert.Equal("hello", await ReadAsync(Blob("a/b/clip.mp4")));
    }

    [Theory]
    [InlineData("a.mp4", "video/mp4")]
    [InlineData("a.mp4", "video/quicktime")]
    [InlineData("a.json", "application/json")]
    [InlineData("a", "video/mp4")]
    public async Task A_content_type_is_the_one_that_was_given_whatever_the_name_tells(string name, string type)
    {
        await Store.WriteAsync(Blob(name), Content("1"), new BlobWriteOptions { ContentType = type });
        Assert.Equal(type, (await Store.GetFactsAsync(Blob(name)))!.ContentType);
        await Store.SetMetadataAsync(Blob(name), new Dictionary<string, string> { ["k"] = "v" });
        Assert.Equal(type, (await Store.GetFactsAsync(Blob(name)))!.ContentType);
    }

    [Fact]
    public async Task What_does_not_exist_is_null_false_or_not_found()
    {
        var none = Blob("none");
        Assert.Null(await Store.GetFactsAsync(none));
        Assert.False(await Store.DeleteAsync(none));
        await Assert.ThrowsAsync<BlobNotFoundException>(() => Store.OpenReadAsync(none));
        await Assert.ThrowsAsync<BlobNotFoundException>(() => Store.SetMetadataAsync(none, new Dictionary<string, string>()));
        Assert.Empty(await ListAsync(""));
    }

    [Theory]
    [InlineData("假期 视频.mp4")]
    [InlineData("émoji 🎬 & 100%.mp4")]
    [InlineData("a%2Fb")]
    [InlineData("%")]
    [InlineData("a?b#c&d=e+f;g:h*i|j\"k<l>m'n")]
    [InlineData("...hidden")]
    [InlineData(" leading and trailing ")]
    [InlineData("dot at the end.")]
    [InlineData("a/.b/~c/d%")]
    public async Task Any_name_comes_back_as_it_was(string name)
    {
        await Store.WriteAsync(Blob(name), Content(name), Plain);
        Assert.Equal(name, await ReadAsync(Blob(name)));
        Assert.Equal([name], await ListAsync(""));
        Assert.True(await Store.DeleteAsync(Blob(name)));
        Assert.Empty(await ListAsync(""));
    }

    [Fact]
    public async Task A_name_may_have_a_thousand_characters()
    {
        var name = string.Concat(Enumerable.Repeat("长", 600)) + "/" + new string('x', 400) + ".mp4";
        await Store.WriteAsync(Blob(name), Content("x"), Plain);
        Assert.Equal([name], await ListAsync(""));
        Assert.Equal("x", await ReadAsync(Blob(name)));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a/./b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("")]
    [InlineData("half U+D83C")]
    public async Task A_name_that_could_mean_another_blob_is_refused(string name)
    {
        name = name.Replace("U+D83C", "\ud83c"); // an attribute cannot hold half a character
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(Blob(name), Content("x"), Plain));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.OpenReadAsync(Blob(name)));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeleteAsync(Blob(name)));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".facts")]
    [InlineData("Upper")]
    [InlineData("a/b")]
    [InlineData("ab")]
    public async Task A_container_that_is_none_is_refused(string container)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.GetFactsAsync(new BlobName(container, "x")));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (var _ in Store.ListAsync(container, "")) { }
        });
    }

    [Fact]
    public async Task A_blob_may_be_named_like_the_folder_of_another()
    {
        await Store.WriteAsync(Blob("a/b"), Content("inner"), new BlobWriteOptions { Metadata = new Dictionary<string, string> { ["k"] = "inner" } });
        await Store.WriteAsync(Blob("a"), Content("outer"), new BlobWriteOptions { Metadata = new Dictionary<string, string> { ["k"] = "outer" } });
        Assert.True(await Store.DeleteAsync(Blob("a")));
        Assert.Equal("inner", await ReadAsync(Blob("a/b")));
        Assert.Equal("inner", (await Store.GetFactsAsync(Blob("a/b")))!.Metadata["k"]);
    }

    [Fact]
    public async Task A_list_has_the_names_with_the_prefix_in_ordinal_order()
    {
        string[] names = ["b", "a/2", "a/10", "a/1", "ab", "A", "a", "a/1/x"];
        foreach (var name in names) await Store.WriteAsync(Blob(name), Content(name), Plain);
        Assert.Equal(names.Order(StringComparer.Ordinal), await ListAsync(""));
        Assert.Equal(["a/1", "a/1/x", "a/10"], await ListAsync("a/1"));
        Assert.Equal(["a/1", "a/1/x", "a/10", "a/2"], await ListAsync("a/"));
        Assert.Empty(await ListAsync("c"));
    }

    [Fact]
    public async Task Of_many_that_create_the_same_blob_one_succeeds_and_its_content_stays()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Store.WriteAsync(
            Blob("once"), Content($"writer {i}"),
            new BlobWriteOptions { OnlyIfAbsent = true, Metadata = new Dictionary<string, string> { ["writer"] = $"writer {i}" } }))));
        var winner = Assert.Single(results, facts => facts is not null);
        Assert.Equal(winner!.Metadata["writer"], await ReadAsync(Blob("once")));
        Assert.Null(await Store.WriteAsync(Blob("once"), Content("late"), new BlobWriteOptions { OnlyIfAbsent = true }));
        Assert.Equal(winner.ETag, (await Store.GetFactsAsync(Blob("once")))!.ETag);
    }

    [Fact]
    public async Task A_replaced_blob_has_a_new_ETag_and_none_of_the_old_metadata()
    {
        var first = await Store.WriteAsync(Blob("x"), Content("same"), new BlobWriteOptions { ContentType = "text/plain", Metadata = new Dictionary<string, string> { ["a"] = "1" } });
        var second = await Store.WriteAsync(Blob("x"), Content("same"), Plain);
        Assert.NotEqual(first!.ETag, second!.ETag);
        Assert.Empty(second.Metadata);
        Assert.Null(second.ContentType);
    }

    [Fact]
    public async Task Metadata_holds_any_text_and_is_replaced_whole()
    {
        var blob = Blob("meta");
        var before = await Store.WriteAsync(blob, Content("x"), new BlobWriteOptions { ContentType = "video/mp4", Metadata = new Dictionary<string, string> { ["old"] = "1" } });
        var metadata = new Dictionary<string, string> { ["prompt"] = "把这个视频压缩到3MB以内 🎬\r\nline two ", ["percent"] = "100%25 done", ["Url"] = "https://x/?a=b&c" };
        await Store.SetMetadataAsync(blob, metadata);
        var after = await Store.GetFactsAsync(blob);

        Assert.Equal(metadata.Count, after!.Metadata.Count);
        foreach (var (key, value) in metadata) Assert.Equal(value, after.Metadata[key.ToLowerInvariant()]);
        Assert.Equal("video/mp4", after.ContentType);
        Assert.NotEqual(before!.ETag, after.ETag);
        Assert.Equal("x", await ReadAsync(blob));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("dash-ed")]
    [InlineData("1st")]
    [InlineData("名")]
    public async Task A_metadata_key_that_is_no_identifier_is_refused(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(
            Blob("x"), Content("x"), new BlobWriteOptions { Metadata = new Dictionary<string, string> { [key] = "1" } }));
        Assert.Null(await Store.GetFactsAsync(Blob("x")));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(9_000_000)]
    public async Task A_stream_over_the_limit_leaves_what_was_there(int length)
    {
        await Store.WriteAsync(Blob("x"), Content("before"), Plain);
        var thrown = await Assert.ThrowsAsync<BlobTooLargeException>(() => Store.WriteAsync(Blob("x"), Bytes(length), new BlobWriteOptions { MaxBytes = length - 1 }));
        Assert.Equal(length - 1, thrown.MaxBytes);
        Assert.Equal("before", await ReadAsync(Blob("x")));
        Assert.NotNull(await Store.WriteAsync(Blob("y"), Bytes(length), new BlobWriteOptions { MaxBytes = length }));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9_000_000)]
    public async Task A_stream_that_breaks_leaves_nothing(int length)
    {
        await Assert.ThrowsAsync<IOException>(() => Store.WriteAsync(Blob("x"), new BreakingStream(Bytes(length)), Plain));
        Assert.Null(await Store.GetFactsAsync(Blob("x")));
        Assert.Empty(await ListAsync(""));
    }

    [Fact]
    public async Task A_large_blob_comes_back_bit_for_bit_and_can_be_read_from_anywhere()
    {
        var bytes = RandomNumberGenerator.GetBytes(10_000_001);
        await Store.WriteAsync(Blob("large"), new TricklingStream(bytes), Plain);
        await using var stream = await Store.OpenReadAsync(Blob("large"), offset: 9_999_000);
        Assert.True(stream.CanSeek);
        Assert.Equal(bytes.Length, stream.Length);
        Assert.Equal(bytes[9_999_000..], await ToArrayAsync(stream));
        stream.Position = 4_194_300;
        var middle = new byte[100];
        await stream.ReadExactlyAsync(middle);
        Assert.Equal(bytes[4_194_300..4_194_400], middle);
        stream.Position = 0;
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stream));
    }

    [Fact]
    public async Task An_empty_blob_is_a_blob()
    {
        await Store.WriteAsync(Blob("empty"), Content(""), Plain);
        Assert.Equal(0, (await Store.GetFactsAsync(Blob("empty")))!.Length);
        Assert.Equal("", await ReadAsync(Blob("empty")));
    }

    [Fact]
    public async Task Readers_of_a_blob_that_is_replaced_see_one_whole_content_or_the_other()
    {
        await Store.WriteAsync(Blob("x"), Content("0"), new BlobWriteOptions { Metadata = new Dictionary<string, string> { ["n"] = "0" } });
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                Assert.NotEmpty(await ReadAsync(Blob("x")));
                Assert.Single((await Store.GetFactsAsync(Blob("x")))!.Metadata);
            }
        });
        for (var i = 1; i <= 20; i++)
            await Store.WriteAsync(Blob("x"), Content($"{i}"), new BlobWriteOptions { Metadata = new Dictionary<string, string> { ["n"] = $"{i}" } });
        await done.CancelAsync();
        await reader;
        Assert.Equal("20", (await Store.GetFactsAsync(Blob("x")))!.Metadata["n"]);
    }

    protected BlobName Blob(string name) => new(Container, name);

    protected static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    protected async Task<string> ReadAsync(BlobName blob)
    {
        await using var stream = await Store.OpenReadAsync(blob);
        return Encoding.UTF8.GetString(await ToArrayAsync(stream));
    }

    private static MemoryStream Bytes(int length) => new(new byte[length]);

    private static async Task<byte[]> ToArrayAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<List<string>> ListAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var facts in Store.ListAsync(Container, prefix)) names.Add(facts.Blob.Name);
        return names;
    }
}
