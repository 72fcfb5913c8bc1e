using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests;

/// <summary>A draft comes from outside: what is out of range must never reach the encoder.</summary>
public class HostileDraftTests(Clips clips)
{
    public static TheoryData<string, string> Changes => new()
    {
        { "out", """{"maxBytes":-1}""" },
        { "out", """{"maxBytes":0}""" },
        { "out", """{"maxBytes":1e300}""" },
        { "out", """{"maxBytes":"5MB"}""" },
        { "out", """{"shortSide":100000}""" },
        { "out", """{"shortSide":1}""" },
        { "out", """{"width":640}""" },
        { "out", """{"width":1920,"height":1920}""" },
        { "out", """{"width":-320,"height":180}""" },
        { "out", """{"frameRate":0}""" },
        { "out", """{"frameRate":1e9}""" },
        { "out", """{"aspect":"1:0"}""" },
        { "out", """{"aspect":"16:9,drawtext=text=x"}""" },
        { "out", """{"aspect":"1000:1"}""" },
        { "out", """{"fit":"stretch"}""" },
        { "out", """{"mute":"yes"}""" },
        { "out", """{"volume":2}""" },
        { "out", """{"volume":{"factor":0}}""" },
        { "out", """{"volume":{"factor":1e9}}""" },
        { "out", """{"volume":{"decibels":"6dB,amovie=/etc/passwd"}}""" },
        { "out", """{"channels":6}""" },
        { "out", """{"music":true}""" },
        { "out", """{"music":{"level":-1}}""" },
        { "out", """{"music":{"fadeOut":1e9}}""" },
        { "out", """{"music":{}}""" },
        { "out", "[]" },
        { "out", "5" },
        { "t", "[]" },
        { "t", "null" },
        { "t", "{}" },
        { "t", """[{"sg":[{}]}]""" },
        { "t", """[{"tt":0,"sg":[]}]""" },
        { "t", """[{"tt":0,"sg":[{}]}]""" },
        { "t", """[{"tt":0,"sg":[5]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":5}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"../../../etc/passwd"}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE","s":-1}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE","s":99999}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE","d":0}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE","d":99999999}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE","s":"0; rm -rf /"}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE","s":9e99}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE"}]},{"tt":0,"sg":[{"src":"SOURCE"}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE"},{"src":"SOURCE","s":99999}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE"},{"src":"FOREIGN"}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOURCE"},{"src":"SOUND"}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"PICTURE","d":3600001}]}]""" },
        { "t", $$"""[{"tt":0,"sg":[{{string.Join(',', Enumerable.Repeat("""{"src":"SOURCE"}""", 65))}}]}]""" },
        { "out", """{"speed":0.01}""" },
        { "out", """{"speed":"1,drawtext=x"}""" },
        { "out", """{"fadeIn":-1}""" },
        { "out", """{"fadeOut":61}""" },
        { "out", """{"join":true,"secondsPerPicture":0}""" },
        { "out", """{"join":"all"}""" },
        { "t", """[{"tt":0,"sg":[{"src":"SOUND"}]}]""" },
        { "t", """[{"tt":"0","sg":[{"src":"SOURCE"}]}]""" },
        { "t", """[{"tt":0,"sg":[{"src":"FOREIGN"}]}]""" },
    };

    [Fact]
    public async Task Drafts_out_of_range_are_refused_and_never_encoded()
    {
        var encoder = new HeldEncoder();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<IVideoEncoder>(encoder));
        await backend.SignInAsync();
        var foreign = await SourceOfAsync(backend, await backend.CreateSessionAsync(), clips.OtherVideo);
        var session = await backend.CreateSessionAsync();
        var sound = Id(await backend.UploadAsync(session, clips.Audio));
        var source = await SourceOfAsync(backend, session, clips.Video);
        var picture = Id(await backend.UploadAsync(session, clips.Picture));
        foreach (var row in Changes)
        {
            var (key, value) = row.Data;
            var draft = (await backend.DraftAsync(session))!;
            draft[key] = JsonNode.Parse(value.Replace("SOURCE", source).Replace("SOUND", sound).Replace("PICTURE", picture).Replace("FOREIGN", foreign));
            var answer = await backend.SubmitAsync("render_1", session, draft);
            Assert.True((int)answer["http"]! == 400, $"{key} = {value} was answered with {answer.ToJsonString()}");
            Assert.NotEmpty((string)answer["message"]!);
        }

        Assert.Empty(encoder.Requests);
        Assert.Equal(404, (int)(await backend.PollAsync("render_1"))["http"]!);
    }

    [Fact]
    public async Task Requests_that_are_malformed_are_refused()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = await backend.DraftAsync(session);
        foreach (var id in (string[])["", "../x", "a b", "a/b", new string('x', 129), "ü"])
            Assert.Equal(400, (int)(await backend.SubmitAsync(id, session, draft))["http"]!);
        Assert.Equal(400, (int)(await backend.PostAsync("/api/render/proxy/lambda", new { id = "r1", sessionId = session }))["http"]!);
        Assert.Equal(400, (int)(await backend.PostAsync("/api/render/proxy/lambda", new { id = "r1", sessionId = session, draft = 5 }))["http"]!);
        Assert.Equal(400, (int)(await backend.PostAsync("/api/render/proxy/lambda", new { id = "r1", sessionId = session, draft, output = new { format = "gif" } }))["http"]!);
        Assert.Equal(1002, (int)(await backend.PostAsync("/api/render/proxy/lambda", new { id = "r1", sessionId = 5, draft }))["code"]!);

        var deep = JsonNode.Parse(string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60)));
        draft!["zz"] = deep;
        Assert.True((bool)(await backend.SubmitAsync("r1", session, draft))["success"]!);
        using var tooDeep = new StringContent("{\"draft\":" + new string('[', 5000));
        Assert.Equal(400, (int)(await backend.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/render/proxy/lambda") { Content = tooDeep }))["http"]!);
        draft["zz"] = new string('x', 1_100_000);
        // The refusal comes before the body is sent: whoever sends it all the same may find the connection closed.
        var tooLarge = new HttpRequestMessage(HttpMethod.Post, "/api/render/proxy/lambda") { Content = JsonContent.Create(new { id = "r2", sessionId = session, draft }), Headers = { ExpectContinue = true } };
        Assert.Equal(413, (int)(await backend.SendAsync(tooLarge))["http"]!);
    }

    private static async Task<string> SourceOfAsync(Backend backend, string session, string path)
    {
        await backend.UploadAsync(session, path);
        return (string)(await backend.DraftAsync(session))!["t"]![0]!["sg"]![0]!["src"]!;
    }

    private static string Id(JsonNode upload) => new Uri((string)upload["data"]!["files"]![0]!["cdn_url"]!).Segments[3].TrimEnd('/');
}
