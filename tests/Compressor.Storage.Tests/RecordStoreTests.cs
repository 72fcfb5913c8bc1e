using Azure.Storage.Blobs;
using Compressor.Core.Webhooks;
using Compressor.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Storage.Tests;

public abstract class RecordStoreContract
{
    /// <summary>As another process, or the next one, over the same data would have it.</summary>
    protected abstract Task<IRecordStore> OpenAsync();

    protected abstract Task<string> ReadAllTextAsync();

    [Fact]
    public async Task Of_many_that_create_a_record_one_is_told_so()
    {
        var records = await OpenAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => records.TryCreateAsync("intents/job-1.1", new Intent(i, "文")))));
        Assert.Single(results, created => created);
        Assert.NotNull(await records.GetAsync<Intent>("intents/job-1.1"));
    }

    [Fact]
    public async Task Records_are_kept_replaced_listed_and_deleted()
    {
        var records = await OpenAsync();
        Assert.Null(await records.GetAsync<Intent>("a/1"));
        await records.SetAsync("a/2", new Intent(2, "two"));
        await records.SetAsync("a/1", new Intent(1, "one"));
        await records.SetAsync("a/1", new Intent(1, "uno"));
        await records.SetAsync("b", new Intent(3, "three"));
        var reopened = await OpenAsync();
        Assert.Equal(new Intent(1, "uno"), await reopened.GetAsync<Intent>("a/1"));
        Assert.Equal(["a/1", "a/2"], await reopened.ListAsync("a/").ToListAsync());
        Assert.True(await records.DeleteAsync("a/1"));
        Assert.False(await records.DeleteAsync("a/1"));
        Assert.Null(await records.GetAsync<Intent>("a/1"));
    }

    [Fact]
    public async Task Records_are_listed_by_the_time_of_their_last_change()
    {
        var records = await OpenAsync();
        await records.SetAsync("a/1", new Intent(1, "one"));
        await records.SetAsync("b", new Intent(2, "two"));
        var written = TimeProvider.System.GetUtcNow();
        Assert.Empty(await records.ListUnchangedSinceAsync("a/", written.AddMinutes(-5)).ToListAsync());
        Assert.Equal(["a/1"], await records.ListUnchangedSinceAsync("a/", written.AddMinutes(5)).ToListAsync());
    }

    [Fact]
    public async Task A_secret_is_read_back_after_a_restart_and_lies_nowhere_in_the_clear()
    {
        var records = await OpenAsync();
        await records.SetSecretAsync("links/1", "clm_secret-密");
        Assert.Equal("clm_secret-密", await (await OpenAsync()).GetSecretAsync("links/1"));
        Assert.Null(await records.GetSecretAsync("links/2"));
        Assert.DoesNotContain("clm_secret", await ReadAllTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_that_create_a_secret_one_is_told_so_and_its_secret_is_kept()
    {
        var records = await OpenAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => (Secret: $"{i}", Created: await records.TryCreateSecretAsync("key", $"{i}")))));
        var kept = Assert.Single(results, result => result.Created).Secret;
        Assert.Equal(kept, await (await OpenAsync()).GetSecretAsync("key"));
    }

    [Fact]
    public async Task An_instance_that_found_no_webhook_key_signs_with_the_one_that_another_made_meanwhile()
    {
        var first = await new WebhookKey(new WebhookOptions(), await OpenAsync()).GetTextAsync(default);
        var late = await new WebhookKey(new WebhookOptions(), new EarlierLook(await OpenAsync())).GetTextAsync(default);

        Assert.Equal(first, late);
        Assert.Equal(first, await new WebhookKey(new WebhookOptions(), await OpenAsync()).GetTextAsync(default));
    }

    [Fact]
    public async Task Records_are_listed_by_their_letters_as_far_as_the_prefix_goes()
    {
        var records = await OpenAsync();
        string[] keys = ["a", "a-b/1", "a.b", "a/1", "a/10", "a/2", "a/B", "a/_", "a/b", "ab/1", "b"];
        foreach (var key in keys.Reverse()) await records.SetAsync(key, key.Length);
        Assert.Equal(keys, await records.ListAsync("").ToListAsync());
        Assert.Equal(["a/1", "a/10", "a/2", "a/B", "a/_", "a/b"], await records.ListAsync("a/").ToListAsync());
        Assert.Equal(["a/1", "a/10"], await records.ListAsync("a/1").ToListAsync());
        Assert.Equal(["ab/1"], await records.ListAsync("ab").ToListAsync());
        Assert.Empty(await records.ListAsync("c").ToListAsync());
    }

    [Fact]
    public async Task Records_may_be_deleted_while_they_are_listed()
    {
        var records = await OpenAsync();
        for (var i = 0; i < 5; i++) await records.SetAsync($"a/{i}", i);
        var deleted = new List<string>();
        await foreach (var key in records.ListAsync("a/"))
        {
            deleted.Add(key);
            Assert.True(await records.DeleteAsync(key));
        }

        Assert.Equal(5, deleted.Count);
        Assert.Empty(await records.ListAsync("").ToListAsync());
    }

    [Fact]
    public async Task Several_are_read_at_once_and_those_that_are_not_there_are_left_out()
    {
        var records = await OpenAsync();
        await records.SetAsync("a/1", 1);
        await records.SetAsync("a/2", 2);
        await records.SetSecretAsync("s/1", "one");
        Assert.Equal([("a/1", 1), ("a/2", 2)], from record in await records.GetManyAsync<int>(["a/2", "a/3", "a/1"]) orderby record.Key select (record.Key, record.Value));
        Assert.Equal([("s/1", "one")], from secret in await records.GetManySecretsAsync(["s/1", "s/2"]) select (secret.Key, secret.Value));
        Assert.Empty(await records.GetManyAsync<int>([]));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a/.")]
    [InlineData("ä")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        var records = await OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => records.SetAsync(key, 1));
        await Assert.ThrowsAsync<ArgumentException>(() => records.GetAsync<int>(key));
        await Assert.ThrowsAsync<ArgumentException>(() => records.GetManyAsync<int>(["a", key]));
    }

    protected static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build();
        return new ServiceCollection().AddLogging().AddBlobStorage(configuration).BuildServiceProvider();
    }

    protected static async Task<string> ReadFilesAsync(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        return string.Concat(await Task.WhenAll(files.Select(ReadAsync)));

        static async Task<string> ReadAsync(string path)
        {
            // A database is open meanwhile.
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return await reader.ReadToEndAsync();
        }
    }

    /// <summary>Its first look at a secret was before there was one.</summary>
    private sealed class EarlierLook(IRecordStore records) : IRecordStore
    {
        private bool _looked;

        public async Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default)
        {
            var looked = _looked;
            _looked = true;
            return looked ? await records.GetSecretAsync(key, cancellationToken) : null;
        }

        public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) =>
            records.TryCreateSecretAsync(key, value, cancellationToken);

        public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) => records.SetSecretAsync(key, value, cancellationToken);

        public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    private sealed record Intent(int Number, string Text);
}

public sealed class DiskRecordStoreTests : RecordStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ServiceProvider> _providers = [];

    public void Dispose()
    {
        _providers.ForEach(provider => provider.Dispose());
        _folder.Dispose();
    }

    protected override Task<IRecordStore> OpenAsync()
    {
        _providers.Add(Build(("Data:Directory", _folder["data"])));
        return Task.FromResult(_providers[^1].GetRequiredService<IRecordStore>());
    }

    protected override Task<string> ReadAllTextAsync() => ReadFilesAsync(_folder.Path);
}

public sealed class AzureRecordStoreTests(AzuriteFixture azurite) : RecordStoreContract, IDisposable
{
    private readonly string _container = "state-" + Guid.NewGuid().ToString("N");
    private readonly List<ServiceProvider> _providers = [];

    public void Dispose() => _providers.ForEach(provider => provider.Dispose());

    protected override async Task<IRecordStore> OpenAsync()
    {
        _providers.Add(Build(("Storage:ConnectionString", await azurite.GetConnectionStringAsync()), ("Storage:StateContainer", _container)));
        return _providers[^1].GetRequiredService<IRecordStore>();
    }

    protected override async Task<string> ReadAllTextAsync()
    {
        var container = new BlobServiceClient(await azurite.GetConnectionStringAsync()).GetBlobContainerClient(_container);
        var texts = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
            texts.Add((await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        Assert.NotEmpty(texts);
        return string.Concat(texts);
    }
}
