using Compressor.Renderer.Drafts;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>POST /api/upload-video/nemo_agent/me/{sid}</c>: multipart parts named <c>files</c>, or JSON with <c>urls</c>. All files or none.</summary>
internal sealed class UploadFiles(
    Access access, RequestBody body, UploadReceiver receiver, UploadStore store, UrlSource urls, MediaLinks links, IOptions<RendererOptions> options) : IRequestHandler
{
    // Room for boundaries and part headers around the files of one request.
    private const long MultipartOverhead = 64 * 1024;
    private const int MaxFilesPerRequest = 20;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var session = access.RequireSession(context, context.GetRouteValue("sid") as string);
        if (store.OfSession(session.Id).Count >= options.Value.MaxFilesPerSession) throw ApiException.BadRequest("The session holds too many files.");
        var files = new List<(string FileName, IncomingFile File)>();
        try
        {
            var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
            if (type?.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
                await ReceivePartsAsync(context, HeaderUtilities.RemoveQuotes(type.Boundary).Value, files);
            else
                await FetchUrlsAsync(context, files);
            if (files.Count == 0) throw ApiException.BadRequest("The request holds no files.");
            var uploads = await receiver.AcceptAsync(session.Id, files, DraftEditor.NewTimeline, context.RequestAborted);
            return Answers.Data(new { files = uploads.Select(upload => Describe(context.Request, upload)).ToList(), session_state_applied = true });
        }
        finally
        {
            foreach (var (_, file) in files)
                file.Dispose();
        }
    }

    private async Task ReceivePartsAsync(HttpContext context, string? boundary, List<(string FileName, IncomingFile File)> files)
    {
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200) throw ApiException.BadRequest("The multipart boundary is missing.");
        // A stated length saves reading the body; without one the limit is enforced while reading.
        var most = options.Value.MaxUploadBytes * MaxFilesPerRequest;
        if (context.Request.ContentLength > most + MultipartOverhead) throw ApiException.FileTooLarge(options.Value.MaxUploadBytes);
        receiver.RequireSpace(context.Request.ContentLength);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        // The sender may be waiting for a store itself: a pause of some seconds must not end the upload.
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;

        var reader = new MultipartReader(boundary, context.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    || HeaderUtilities.RemoveQuotes(disposition.Name) != "files")
                {
                    continue;
                }

                if (files.Count == MaxFilesPerRequest) throw ApiException.BadRequest($"At most {MaxFilesPerRequest} files can be sent at once.");
                var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
                files.Add((name, await receiver.ReceiveAsync(section.Body, context.RequestAborted)));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException && !FullDisk.Is(exception) && !context.RequestAborted.IsCancellationRequested)
        {
            throw ApiException.BadRequest("The multipart body is malformed or incomplete.");
        }
    }

    private async Task FetchUrlsAsync(HttpContext context, List<(string FileName, IncomingFile File)> files)
    {
        using var request = await body.ReadAsync(context);
        if (request.RootElement.Member("urls") is not { ValueKind: System.Text.Json.JsonValueKind.Array } list) throw ApiException.BadRequest("\"urls\" is missing.");
        foreach (var item in list.EnumerateArray())
        {
            if (files.Count == MaxFilesPerRequest) throw ApiException.BadRequest($"At most {MaxFilesPerRequest} files can be sent at once.");
            if (item.ValueKind != System.Text.Json.JsonValueKind.String || !Uri.TryCreate(item.GetString(), UriKind.Absolute, out var url))
                throw ApiException.BadRequest("\"urls\" must hold absolute URLs.");
            using var response = await urls.OpenAsync(url, context.RequestAborted);
            receiver.RequireSpace(response.Content.Headers.ContentLength);
            await using var content = await response.Content.ReadAsStreamAsync(context.RequestAborted);
            files.Add((Uri.UnescapeDataString(url.AbsolutePath), await receiver.ReceiveAsync(content, context.RequestAborted)));
        }
    }

    private object Describe(HttpRequest request, Upload upload) => new
    {
        filename = upload.FileName,
        file_type = upload.Media.Kind,
        cdn_url = links.Create(request, MediaLinks.Upload, upload.Id),
        duration = upload.Media.DurationSeconds,
        width = upload.Media.Width,
        height = upload.Media.Height,
        fps = upload.Media.FrameRate,
        hash = upload.Hash,
    };
}
