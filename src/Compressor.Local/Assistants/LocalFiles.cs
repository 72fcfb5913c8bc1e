using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Compressing;
using Compressor.Local.Hosting;
using Compressor.Mcp.Files;
using Compressor.Mcp.Refusals;
using Compressor.Storage;

namespace Compressor.Local.Assistants;

/// <summary>Files of this machine, for an assistant that runs on it: sources are linked, results are written beside them.</summary>
internal sealed class LocalFiles(DiskBlobFiles links, IBlobStore blobs, StorageOptions storage, RoomCheck room, LocalResults results, ResultFollower follower, Backend backend) : IFileExchange
{
    public bool UsesPaths => true;

    public TimeSpan LongestWait => TimeSpan.FromHours(1);

    public string ChooseId() => $"mcp-{Guid.NewGuid():N}";

    public async Task<JobSource> LinkAsync(string folder, string path, CancellationToken cancellationToken)
    {
        var input = InputFile.Of(folder, storage, Open(path));
        await links.LinkAsync(input.Blob, input.Path, cancellationToken: cancellationToken);
        return input.Source;
    }

    public async Task ExpectAsync(string? jobId, ResultRequest asked, CancellationToken cancellationToken)
    {
        var source = asked.Path is null ? null : Open(asked.Path);
        var language = PromptReader.LanguageOf(asked.Prompt);
        if (source is not null && jobId is null) room.Require([source], language);
        var place = await Refusing(language, () => PlaceAsync(source, asked, makesFolder: jobId is not null, cancellationToken));
        if (jobId is not null) await results.ExpectAsync(jobId, new ExpectedResult(source?.Path, place.Folder, place.FileName, place.Overwrite), cancellationToken);
    }

    public void Begun(string jobId) => follower.Follow(jobId);

    public Job Complete(Job job) => job;

    public Batch Complete(Batch batch) => batch;

    public async Task<ResultPlace?> FindResultAsync(Job job, CancellationToken cancellationToken) =>
        await results.TakeAsync(job, cancellationToken) is { } path ? new ResultPlace(Path.GetFileName(path), path) : null;

    public async Task<Stream?> OpenResultAsync(Job job, CancellationToken cancellationToken) =>
        await results.TakeAsync(job, cancellationToken) is { } path && File.Exists(path) ? File.OpenRead(path) : null;

    public Task<UploadPlace> CreateUploadAsync(string? fileName, CancellationToken cancellationToken) => throw new ToolException("Files are given by their path here: pass it as file.");

    public async Task ReleaseAsync(IEnumerable<JobSource> sources, string? session)
    {
        // Only the links; the user's files stay.
        foreach (var source in sources)
        {
            if (BlobNames.TryParse(source.Blob, out var blob)) await blobs.DeleteAsync(blob, CancellationToken.None);
        }

        if (session is not null) backend.Forget(session);
    }

    private static async Task<OutputPlace> PlaceAsync(SourceVideo? source, ResultRequest asked, bool makesFolder, CancellationToken cancellationToken)
    {
        var output = asked.Output is { } given ? PathOf(given) : null;
        if (source is null && output is null) throw new ToolException("A video from an address has no folder on this machine: say with output where the result goes.");
        var place = OutputPlace.For(source ?? Elsewhere, output, asked.Overwrite, makesFolder: makesFolder);
        if (source is not null) await OutputFormatCheck.RequireAsync(source, place, asked.Prompt, cancellationToken);
        return place;
    }

    /// <summary>A source that is no file of this machine.</summary>
    private static readonly SourceVideo Elsewhere = new("", "", 0, DateTime.UnixEpoch);

    private static SourceVideo Open(string path)
    {
        try
        {
            return SourceVideo.Open(PathOf(path));
        }
        catch (UsageException e)
        {
            throw new ToolException(e.Message, e);
        }
    }

    /// <summary>An absolute path: assistants can't know in which folder this process was started.</summary>
    private static string PathOf(string given)
    {
        if (Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.IsFile && given.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return uri.LocalPath;
        if (given is "~" || given.StartsWith("~/", StringComparison.Ordinal)) return Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + given[1..];
        return Path.IsPathFullyQualified(given) ? given : throw new ToolException($"{given} is no absolute path; give the whole path of the file.");
    }

    /// <summary>The command line's sentences, whose options are arguments here.</summary>
    private static async Task<T> Refusing<T>(Language language, Func<Task<T>> check)
    {
        try
        {
            return await check();
        }
        catch (UsageException e)
        {
            throw new ToolException(e.In(language).Replace("--", "", StringComparison.Ordinal), e);
        }
    }
}
