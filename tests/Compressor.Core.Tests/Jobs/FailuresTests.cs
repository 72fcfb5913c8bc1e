using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Tests.Jobs;

public class FailuresTests
{
    [Fact]
    public void Every_row_says_in_both_languages_what_happened_and_what_to_do() => Assert.All(Failures.All, row =>
    {
        Assert.Matches("^[a-z]+(_[a-z]+)*$", row.Code);
        Assert.InRange(row.HttpStatus, 400, 599);
        Assert.EndsWith(".", Plain(row.Message.English), StringComparison.Ordinal);
        Assert.EndsWith(".", Plain(row.Action.English), StringComparison.Ordinal);
        Assert.EndsWith("。", Plain(row.Message.Chinese, "。"), StringComparison.Ordinal);
        Assert.EndsWith("。", Plain(row.Action.Chinese, "。"), StringComparison.Ordinal);
        Assert.Equal(Names(row.Message.English), Names(row.Message.Chinese));
        Assert.Equal(Names(row.Action.English), Names(row.Action.Chinese));
    });

    [Fact]
    public void Rows_of_one_code_have_one_status_and_are_all_tried_again_or_none() => Assert.All(
        Failures.All.GroupBy(row => row.Code), rows => Assert.Single(rows.Select(row => (row.HttpStatus, row.IsTransient)).Distinct()));

    [Fact]
    public void Every_kind_of_error_of_the_backend_is_a_row() => Assert.All(Enum.GetValues<NemoErrorKind>(), kind => Assert.Contains(BackendErrors.FailureOf(kind), Failures.All));

    [Theory]
    [InlineData(RenderErrorCodes.OutsideTrim, "The part to keep lies outside the video.")]
    [InlineData(RenderErrorCodes.NoPicture, "This file has sound but no picture.")]
    [InlineData(RenderErrorCodes.LimitExceeded, "The video is longer than 12 hours.")]
    public void A_render_that_failed_for_a_lasting_reason_says_that_reason_and_is_not_tried_again(string code, string sentence)
    {
        var error = new RenderFailure(code, "The video is longer than 12 hours.", null, null).ToError(Language.English);
        Assert.Equal((code, sentence, false), (error.Code, error.Message, Failures.Of(code).IsTransient));
    }

    [Theory]
    [InlineData(Language.English, "ffprobe was not found on this machine.", "Install it (with the system's package manager), or set Encoding:FfmpegPath to where it is, then try again.")]
    [InlineData(Language.Chinese, "这台电脑上没有找到 ffprobe。", "请先安装（使用系统的软件包管理器），或将 Encoding:FfmpegPath 设为其位置，然后重试。")]
    public void A_renderer_without_ffmpeg_says_what_it_lacks_and_what_to_do(Language language, string sentence, string action)
    {
        var error = new RenderFailure(RenderErrorCodes.FfmpegMissing, "ffprobe was not found on this machine.", null, null) { SaidInChinese = "这台电脑上没有找到 ffprobe。" }.ToError(language);
        Assert.Equal((sentence, action, false), (error.Message, error.Action, Failures.Of(error.Code).IsTransient));
    }

    [Fact]
    public void A_file_that_the_backend_finds_too_large_is_said_to_be_so()
    {
        var error = BackendErrors.ToJobError(new NemoException(NemoErrorKind.FileTooLarge, "…"), Language.English);
        Assert.Equal(("file_too_large", "The file is larger than 500 MB."), (error.Code, error.Message));
    }

    [Theory]
    [InlineData(30, Language.English, "The backend accepts no more requests at the moment. Try again in a few minutes.")]
    [InlineData(3000, Language.English, "The backend accepts no more requests for 50 minutes. Try again after that time.")]
    [InlineData(20000, Language.English, "The backend accepts no more requests for 6 hours. Try again after that time.")]
    [InlineData(604800, Language.Chinese, "在 7 天内，服务不再接受请求。请在此之后重试。")]
    public void A_long_wait_is_said_as_long_as_it_is(int seconds, Language language, string said) =>
        Assert.Equal(said, BackendErrors.ToJobError(new NemoException(NemoErrorKind.RateLimited, "…") { RetryAfter = TimeSpan.FromSeconds(seconds) }, language).Describe());

    [Theory]
    [InlineData(true, "Try again later, or set NEMO_TOKEN to a token of your account.")]
    [InlineData(false, "Check NEMO_TOKEN, or remove it to work anonymously.")]
    public void A_refused_token_is_told_to_whoever_gave_it(bool isAnonymous, string action) =>
        Assert.Equal(("invalid_token", action), BackendErrors.ToJobError(new NemoException(NemoErrorKind.InvalidToken, "…") { IsAnonymous = isAnonymous }, Language.English) is var error ? (error.Code, error.Action) : default);

    [Fact]
    public void A_code_of_an_earlier_version_is_not_tried_again()
    {
        var row = Failures.Of("gone_with_the_version");
        Assert.Equal(("gone_with_the_version", 422, FailureRetry.Never), (row.Code, row.HttpStatus, row.Retry));
    }

    [Fact]
    public void Values_take_their_places_and_a_missing_one_is_an_error()
    {
        var error = Failures.PromptTooLong.In(Language.English, ("max", 2000), ("length", 9999));
        Assert.Equal("The prompt has 9999 characters; at most 2000 are allowed. Say it in fewer words.", error.Describe());
        Assert.Equal("要求共 9999 个字符，最多 2000 个。请精简后重试。", Failures.PromptTooLong.In(Language.Chinese, ("max", 2000), ("length", 9999)).Describe());
        Assert.Throws<ArgumentException>(() => Failures.PromptTooLong.In(Language.English, ("max", 2000)));
        Assert.Equal("{max}", Failures.PromptProblem.In(Language.English, ("problem", "{max}")).Message); // a value is no sentence
    }

    /// <summary>Without what may follow the full stop, and with a full stop where a value ends the sentence.</summary>
    private static string Plain(string sentence, string stop = ".") => sentence.EndsWith('}') ? sentence + stop : sentence.TrimEnd('"', '”');

    private static IEnumerable<string> Names(string sentence) => sentence.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]).Order();
}
