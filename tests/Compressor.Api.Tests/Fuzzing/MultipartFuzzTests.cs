using System.Net;
using System.Net.Http.Headers;
using Compressor.TestSupport.Fuzzing;

namespace Compressor.Api.Tests.Fuzzing;

/// <summary>A form that is damaged starts a job or is refused, and a refused one leaves no file.</summary>
public class MultipartFuzzTests : ApiTests
{
    private const string Form =
        "--b\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\nmake it 5 MB\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"clip.mp4\"\r\nContent-Type: video/mp4\r\n\r\nvideo bytes\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n{\"a\":\"b\"}\r\n--b\r\nContent-Disposition: form-data; name=\"attachments\"; filename*=UTF-8''%e5%81%87.mp3\r\n\r\nsound\r\n--b--\r\n";

    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", "1000")];

    private FuzzTarget Target => new("multipart", async input =>
    {
        foreach (var blob in await UploadsAsync()) await Host.Blobs.DeleteAsync(new("uploads", blob), CancellationToken.None);
        using var content = new ByteArrayContent(input.Bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var answer = await Client.PostAsync("/api/jobs", content, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.Accepted or (>= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError), $"{answer}");
        var left = (await UploadsAsync()).Count;
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted ? left >= 1 : left == 0, $"{left} files after {answer.StatusCode}");
        return $"{answer.StatusCode} {left}";
    })
    {
        Seeds = FuzzTarget.Texts(Form, "--b--", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--b--\r\n"),
        Words = ["--b\r\n", "--b--", "\r\n", "\r\n\r\n", "Content-Disposition: form-data; name=\"file\"; filename=\"x\"", "name=\"prompt\"", "filename*=UTF-8''%00", "\"", ";", "\0", "\n", "Content-Transfer-Encoding: base64"],
        MaxLength = 20_000,
        // The client and the check of answers against the API's description run on these threads too.
        AllocatedBesides = int.MaxValue,
    };

    [Fact]
    public async Task A_damaged_form_is_taken_or_refused() => await Fuzzer.RunAsync(Target, seed: 1, Fuzzer.Rounds(60));

    [Fact(Explicit = true)]
    public Task A_damaged_form_is_taken_or_refused_for_long() => Fuzzer.SoakAsync("4-fuzzing-forms", [Target], Fuzzer.Rounds(5000));
}
