namespace Compressor.Edits;

/// <summary>A bit rate of sound that is written like a size: "mono, mp3, 64k" is no file of 64 kB.</summary>
internal static class SoundRate
{
    /// <summary>Those that encoders know, in kbit/s.</summary>
    private const string Kilobits = "(?:16|24|32|40|48|56|64|80|96|112|128|144|160|192|224|256|320)";

    private const string Noun = "(?:audio|sound|voice|speech|aac|mp3|opus|ogg|m4a|mono|stereo|音频|音讯|声音|音轨|人声|单声道|单音道|双声道|立体声|码率|比特率|位元率|音质)";
    private const string NoCeiling = "(?<![0-9.]|(?:below|under|less than|up to|max|最多|不超过|小于|低于) ?)";

    /// <summary>What stands beside it in a list of what an encoder is told: "H.264, 8000k, 1080p25".</summary>
    private const string Setting = "(?:h\\.?26[45]|x26[45]|hevc|avc|av1|vp9|prores|cbr|vbr|[0-9]{3,4}p(?:[0-9]{2})?|[0-9]{2} ?fps)";

    /// <summary>A bit rate of the picture: thousands of kilobits in such a list.</summary>
    public const string OfPicture = "(?<=\\b" + Setting + " ?[,;/+] ?(?:at |@ ?)?)[1-9][0-9]{2,4} ?k(?![a-z0-9])|\\b[1-9][0-9]{2,4} ?k(?![a-z0-9])(?= ?[,;/+] ?" + Setting + "\\b)";

    public const string Expression =
        "(?<=" + Noun + "[^0-9;.!?¤]{0,24}?)" + NoCeiling + Kilobits + " ?k(?:b|bit|bits)?(?:/s|ps)?(?![a-z0-9])(?! ?(?:at (?:the )?most|tops|or under|以内|以下|之内|max|or less|的? ?(?:文件|大小)))"
        + "|" + NoCeiling + "\\b" + Kilobits + " ?k(?:b|bit|bits)?(?![a-z0-9])(?= ?,? ?(?:的 ?|in |for (?:the )?)?" + Noun + ")";
}
