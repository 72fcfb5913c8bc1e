using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>我要这两段：5秒到9秒，还有30秒到42秒，合成一个: the parts of one video are put together by the cut, and no other file is. Goes after all other rules.</summary>
internal sealed class DoubtfulJoins : IPromptRule
{
    private static readonly Wording Files = Pattern.Zh("\\b(?:(?:videos|clips|files|recordings|movies|films|takes|uploads|photos|pictures|images)|(?:second|other|another|next|both|2nd) (?:video|clip|file|recording))\\b|(?:[2-9两几多]|1[0-9]|这些|那些|所有|全部) ?(?:个|条|部|支|集)?(?:视频|影片|录像|片子|文件|素材|图|照片|录音)|(?:视频|影片|录像|文件)(?:和|跟|与)(?:视频|影片|录像|文件|照片)|我?(?:传|上传|发)(?:的|了|来)|[0-9a-z]\\.(?:mp4|mov|mkv|avi|webm)");

    private static readonly Wording Rest = Pattern.Zh("(?:剩下?|余下|其余|其他|留下|保留|剩余)(?:来)?的?(?:部分|内容|几段|片段|画面)?(?:就|再|都|给我|全|直接|无缝)*(?:接|拼|连|合|粘)|\\b(?:join|stick|stitch|glue|put|splice|run|close|tape|weld)\\b[^.;!?]{0,16}\\b(?:the rest|what(?:'s| is) left|what remains|the remainder|the remaining (?:parts|bits|pieces)|the gaps?)\\b");

    public void Read(PromptReading reading)
    {
        // 去掉这三段，剩下的接起来: what a cut leaves is one video anyway.
        if (reading.Edit is { Join.SecondsPerPicture: null, Trim: not null } && reading.Text.Had(Rest) && !reading.Text.Had(Files)) reading.Edit = reading.Edit with { Join = null };
        if (reading.Edit is { Join.SecondsPerPicture: null, Trim.Parts.Count: > 1 } && !reading.Text.Had(Files)) reading.Edit = reading.Edit with { Join = null };
    }
}
