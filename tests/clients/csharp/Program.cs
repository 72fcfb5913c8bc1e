using Compressor.Client;
using Compressor.Client.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

// client URL FILE: compresses the file by a server at the URL, with nothing but the generated client.
var (url, file) = (args[0].TrimEnd('/'), args[1]);
using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
var cancelled = patience.Token;
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = $"{url}/api/v1" };
var client = new CompressorClient(adapter);
using var http = new HttpClient();

await UntilAsync(async () => (await client.Health.GetAsync(cancellationToken: cancelled))?.Status == "ok" ? "up" : null);

var ticket = await client.Uploads.PostAsync(new UploadRequest { FileName = Path.GetFileName(file) }, cancellationToken: cancelled) ?? throw new InvalidOperationException("There is no ticket.");
using (var upload = new HttpRequestMessage(new HttpMethod(ticket.Method!), ticket.Url) { Content = new ByteArrayContent(await File.ReadAllBytesAsync(file, cancelled)) })
{
    foreach (var (name, value) in ticket.Headers?.AdditionalData ?? new Dictionary<string, object>()) upload.Headers.TryAddWithoutValidation(name, value.ToString());
    (await http.SendAsync(upload, cancelled)).EnsureSuccessStatusCode();
}

var request = new StartJobRequest
{
    Source = new SourceRequest { Upload = ticket.Id },
    Prompt = "half the size",
    Metadata = new StartJobRequest_metadata { AdditionalData = new Dictionary<string, object> { ["from"] = "client" } },
};
var estimate = await client.Estimates.PostAsync(new EstimateBody { Source = request.Source, Prompt = request.Prompt }, cancellationToken: cancelled);
Console.WriteLine($"Expected: {estimate?.Result?.Bytes} bytes, {estimate?.Result?.Quality?.Level}");

var started = await client.Jobs.PostAsync(request, cancellationToken: cancelled);
var job = await UntilAsync(async () => await client.Jobs[started!.Id!].GetAsync(cancellationToken: cancelled) is { Status: JobState.Completed or JobState.Failed or JobState.Cancelled } ended ? ended : null);
Console.WriteLine($"{job.Status}: {job.Text}");
if (job.Status is not JobState.Completed || job.Result?.MeetsGoal is not true) throw new InvalidOperationException(job.Error?.Message ?? "The goal is missed.");
if (job.Messages is not [{ Role: JobMessageRole.User }, ..]) throw new InvalidOperationException("The prompt is not the first message.");
if (job.Metadata?.AdditionalData["from"].ToString() != "client") throw new InvalidOperationException("The metadata got lost.");

var page = await client.Jobs.GetAsync(query => (query.QueryParameters.StatusAsGetStatusQueryParameterType, query.QueryParameters.Limit) = (Compressor.Client.Jobs.GetStatusQueryParameterType.Completed, 5), cancelled);
if (page?.Items?.Any(item => item.Id == job.Id) is not true) throw new InvalidOperationException("The job is in no list.");

var link = await client.Jobs[job.Id!].Result.GetAsync(query => query.QueryParameters.Redirect = false, cancelled);
var result = await http.GetByteArrayAsync(link!.Url, cancelled);
if (result.Length != job.Result.Bytes) throw new InvalidOperationException($"The result has {result.Length} bytes, not {job.Result.Bytes}.");
Console.WriteLine($"{Path.GetFileName(file)}: {job.Result.InputBytes} bytes, {link.FileName}: {result.Length} bytes");

try
{
    await client.Jobs["none"].GetAsync(cancellationToken: cancelled);
    throw new InvalidOperationException("There is a job that nobody started.");
}
catch (ProblemDetails problem) when (problem.Code is ErrorCode.Job_not_found && problem.RequestId is { Length: > 0 })
{
    Console.WriteLine($"{problem.Status} {problem.Code}: {problem.Detail}");
}

await client.Jobs[job.Id!].DeleteAsync(cancellationToken: cancelled);

async Task<T> UntilAsync<T>(Func<Task<T?>> ask)
    where T : class
{
    while (true)
    {
        try
        {
            if (await ask() is { } answer) return answer;
        }
        catch (HttpRequestException)
        {
            // The server is not there yet.
        }

        await Task.Delay(200, cancelled);
    }
}
